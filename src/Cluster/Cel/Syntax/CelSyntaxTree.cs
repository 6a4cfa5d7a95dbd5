namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>The result of parsing a text.</summary>
/// <param name="Root">The expression; <see langword="null"/> if the text is none.</param>
/// <param name="Problems">Why the text is no expression, or why a macro cannot be replaced.</param>
internal sealed record CelSyntaxTree(CelSyntaxNode? Root, IReadOnlyList<CelProblem> Problems);
