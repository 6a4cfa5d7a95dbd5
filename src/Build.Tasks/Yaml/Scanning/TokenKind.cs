namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>The kinds of <see cref="Token"/>.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text, or <c>...</c>.</summary>
    End,

    /// <summary><c>---</c>.</summary>
    DocumentStart,

    /// <summary>The indentation of a sequence in block style begins.</summary>
    BlockSequenceStart,

    /// <summary>The indentation of a mapping in block style begins.</summary>
    BlockMappingStart,

    /// <summary>The indentation of a sequence or mapping in block style ends.</summary>
    BlockEnd,

    /// <summary><c>[</c>.</summary>
    FlowSequenceStart,

    /// <summary><c>]</c>.</summary>
    FlowSequenceEnd,

    /// <summary><c>{</c>.</summary>
    FlowMappingStart,

    /// <summary><c>}</c>.</summary>
    FlowMappingEnd,

    /// <summary><c>,</c>.</summary>
    FlowEntry,

    /// <summary><c>-</c>.</summary>
    BlockEntry,

    /// <summary>A key follows.</summary>
    Key,

    /// <summary>A value follows.</summary>
    Value,

    /// <summary><c>*name</c>.</summary>
    Alias,

    /// <summary><c>&amp;name</c>.</summary>
    Anchor,

    /// <summary><c>!name</c>.</summary>
    Tag,

    /// <summary>A scalar.</summary>
    Scalar,
}
