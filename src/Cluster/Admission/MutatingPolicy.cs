using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// A MutatingAdmissionPolicy, of which the expressions are checked but not evaluated
/// (https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/).
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
        return
        [
            .. spec["matchConditions"].Items.Select(item => PolicyExpression.Compile(item["expression"], environment, CelType.Bool)),
            .. variables.ByName.Values,
            .. Mutations(spec["mutations"], MutationTypes.In(variables.Environment)),
        ];
    }

    private static IEnumerable<PolicyExpression> Mutations(ManifestCursor list, CelEnvironment environment) =>
        from item in list.Items
        from mutation in new[] { (Key: "applyConfiguration", Result: MutationTypes.Configuration), (Key: "jsonPatch", Result: MutationTypes.Patches) }
        select PolicyExpression.Compile(item[mutation.Key]["expression"], environment, mutation.Result);
}
