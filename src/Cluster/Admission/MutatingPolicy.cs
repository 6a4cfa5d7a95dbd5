using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// A MutatingAdmissionPolicy, of which only expressions are checked: those that decide whether it applies, and its variables. Its mutations
/// create objects of types that follow from the request, which a build does not know.
/// </summary>
internal static class MutatingPolicy
{
    /// <summary>The kind.</summary>
    public const string Kind = "MutatingAdmissionPolicy";

    /// <summary>The expressions of a policy, compiled.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="version">The version of Kubernetes.</param>
    public static IReadOnlyList<PolicyExpression> ExpressionsOf(KubernetesObject policy, KubernetesVersion version)
    {
        var spec = policy.Root["spec"];
        var environment = PolicyEnvironment.Of(version, spec["paramKind"].IsPresent);
        var variables = PolicyVariables.Read(spec["variables"], environment);
        return [.. spec["matchConditions"].Items.Select(item => PolicyExpression.Compile(item["expression"], environment, CelKind.Bool)), .. variables.ByName.Values];
    }
}
