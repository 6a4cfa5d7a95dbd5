namespace KubeGuard.Build.Images;

/// <summary>The kinds of parts of C# code that are told apart.</summary>
internal enum CSharpTokenKind
{
    /// <summary>A literal text without holes.</summary>
    Literal,

    /// <summary>A line for the preprocessor.</summary>
    Directive,
}

/// <summary>A part of C# code.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Value">The text that a literal without escapes stands for; a directive from its hash on.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index after its last one.</param>
internal readonly record struct CSharpToken(CSharpTokenKind Kind, string Value, int Start, int End);
