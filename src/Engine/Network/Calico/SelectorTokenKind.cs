namespace KubeGuard.Network.Calico;

/// <summary>The kind of a <see cref="SelectorToken"/>.</summary>
internal enum SelectorTokenKind
{
    /// <summary>The name of a label.</summary>
    Label,

    /// <summary>A value in quotes.</summary>
    StringLiteral,

    /// <summary><c>{</c></summary>
    LBrace,

    /// <summary><c>}</c></summary>
    RBrace,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>==</c></summary>
    Eq,

    /// <summary><c>!=</c></summary>
    Ne,

    /// <summary><c>in</c></summary>
    In,

    /// <summary><c>not in</c></summary>
    NotIn,

    /// <summary><c>contains</c></summary>
    Contains,

    /// <summary><c>starts with</c></summary>
    StartsWith,

    /// <summary><c>ends with</c></summary>
    EndsWith,

    /// <summary><c>all()</c></summary>
    All,

    /// <summary><c>global()</c></summary>
    Global,

    /// <summary><c>has(label)</c>, with the label as its value.</summary>
    Has,

    /// <summary><c>(</c></summary>
    LParen,

    /// <summary><c>)</c></summary>
    RParen,

    /// <summary><c>!</c></summary>
    Not,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>||</c></summary>
    Or,

    /// <summary>The end of the selector.</summary>
    EOF,
}
