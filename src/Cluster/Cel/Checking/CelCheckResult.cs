using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Checking;

/// <summary>The result of the type check.</summary>
/// <param name="Type">The type of the expression.</param>
/// <param name="References">What its names mean.</param>
/// <param name="Problems">Why it is refused; empty if it is not.</param>
internal sealed record CelCheckResult(CelType Type, CelReferences References, IReadOnlyList<CelProblem> Problems);
