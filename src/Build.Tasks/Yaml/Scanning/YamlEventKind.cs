namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>The kinds of events of a parser (https://yaml.org/spec/1.2.2/#31-processes).</summary>
internal enum YamlEventKind
{
    /// <summary>The start of the text.</summary>
    StreamStart,

    /// <summary>The start of a document.</summary>
    DocumentStart,

    /// <summary>The end of a document.</summary>
    DocumentEnd,

    /// <summary>The end of the text.</summary>
    StreamEnd,

    /// <summary>A scalar, also one that is not written: a null.</summary>
    Scalar,

    /// <summary>An alias of an earlier node.</summary>
    Alias,

    /// <summary>The start of a sequence.</summary>
    SequenceStart,

    /// <summary>The end of a sequence.</summary>
    SequenceEnd,

    /// <summary>The start of a mapping.</summary>
    MappingStart,

    /// <summary>The end of a mapping.</summary>
    MappingEnd,
}
