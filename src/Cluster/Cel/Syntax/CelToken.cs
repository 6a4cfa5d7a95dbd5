namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its text.</param>
/// <param name="Start">The offset of its start.</param>
internal readonly record struct CelToken(CelTokenKind Kind, string Text, int Start)
{
    /// <summary>Its place.</summary>
    public CelSpan Span => new(Start, Text.Length);

    /// <summary>Determines whether it is a sign or the word <c>in</c>.</summary>
    public bool Is(string text) => Kind is CelTokenKind.Sign or CelTokenKind.Keyword && Text == text;
}
