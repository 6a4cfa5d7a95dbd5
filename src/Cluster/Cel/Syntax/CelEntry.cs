namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>An entry of a map or a field of a message.</summary>
/// <param name="Key">The key; of a field a string literal with its name.</param>
/// <param name="Value">The value.</param>
/// <param name="IsOptional">Whether a question mark is written before it: the value is optional, and the entry is left out if it is absent.</param>
internal readonly record struct CelEntry(CelSyntaxNode Key, CelSyntaxNode Value, bool IsOptional);
