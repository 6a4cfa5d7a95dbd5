namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>An element of a list.</summary>
/// <param name="Value">The element.</param>
/// <param name="IsOptional">Whether a question mark is written before it: the value is optional, and the element is left out if it is absent.</param>
internal readonly record struct CelElement(CelSyntaxNode Value, bool IsOptional);
