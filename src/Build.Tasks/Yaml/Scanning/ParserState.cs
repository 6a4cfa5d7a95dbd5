namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>The part of a document that <see cref="YamlParser"/> reads next.</summary>
internal enum ParserState
{
    /// <summary><c>---</c>, or the first token of a document without it.</summary>
    DocumentStart,

    /// <summary>The root of the document.</summary>
    DocumentContent,

    /// <summary>The end of the document: nothing may follow its root.</summary>
    DocumentEnd,

    /// <summary>The end of the stream.</summary>
    StreamEnd,

    /// <summary>An item of a sequence in block style, or its end.</summary>
    BlockSequence,

    /// <summary>An item of a sequence whose dashes are at the column of the key that it belongs to, or its end.</summary>
    IndentlessSequence,

    /// <summary>A key of a mapping in block style, or its end.</summary>
    BlockKey,

    /// <summary>The value of a mapping in block style.</summary>
    BlockValue,

    /// <summary>The first item within <c>[</c>, or its end.</summary>
    FlowSequenceFirst,

    /// <summary>Another item within <c>[</c>, or its end.</summary>
    FlowSequence,

    /// <summary>The key of a mapping without braces within <c>[</c>, as in <c>[a: b]</c>.</summary>
    PairKey,

    /// <summary>The value of such a mapping.</summary>
    PairValue,

    /// <summary>The end of such a mapping.</summary>
    PairEnd,

    /// <summary>The first key within <c>{</c>, or its end.</summary>
    FlowKeyFirst,

    /// <summary>Another key within <c>{</c>, or its end.</summary>
    FlowKey,

    /// <summary>The value within <c>{</c>.</summary>
    FlowValue,

    /// <summary>The value of a key within <c>{</c> that has no colon.</summary>
    FlowEmptyValue,
}
