namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>The kinds of tokens.</summary>
internal enum CelTokenKind : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name; also a reserved word.</summary>
    Identifier,

    /// <summary>A name in backticks, for a field.</summary>
    QuotedIdentifier,

    /// <summary><c>true</c>, <c>false</c>, <c>null</c> or <c>in</c>.</summary>
    Keyword,

    /// <summary>An integer.</summary>
    Int,

    /// <summary>An integer with the suffix <c>u</c>.</summary>
    Uint,

    /// <summary>A floating-point number.</summary>
    Double,

    /// <summary>A string.</summary>
    String,

    /// <summary>A byte sequence.</summary>
    Bytes,

    /// <summary>A sign of one or two characters.</summary>
    Sign,
}
