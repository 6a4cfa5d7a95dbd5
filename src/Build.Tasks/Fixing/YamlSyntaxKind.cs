namespace KubeGuard.Build.Fixing;

/// <summary>The kinds of <see cref="YamlSyntaxNode"/>.</summary>
internal enum YamlSyntaxKind
{
    /// <summary>A scalar.</summary>
    Scalar,

    /// <summary>A mapping.</summary>
    Mapping,

    /// <summary>A sequence.</summary>
    Sequence,

    /// <summary>An alias.</summary>
    Alias,
}
