using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel;

/// <summary>The result of compiling an expression.</summary>
/// <param name="Program">The program; <see langword="null"/> if there are problems.</param>
/// <param name="Problems">Why the API server refuses the expression; empty if it does not.</param>
/// <param name="ResultType">The type of its values; dynamic if it is not known.</param>
/// <param name="Syntax">The tree, with macros replaced; <see langword="null"/> if the text is no expression.</param>
/// <param name="Types">The types of the nodes of the tree.</param>
internal sealed record CelCompilation(
    CelProgram? Program,
    IReadOnlyList<CelProblem> Problems,
    CelType ResultType,
    CelSyntaxNode? Syntax,
    IReadOnlyDictionary<CelSyntaxNode, CelType> Types);
