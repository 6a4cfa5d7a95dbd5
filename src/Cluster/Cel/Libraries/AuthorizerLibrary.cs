using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Cel.Libraries.Overloads;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>
/// Questions about permissions (https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-authorizer-library). A build has no
/// authorizer, so every answer is unknown: the variable <c>authorizer</c> is, and these functions only serve the type check.
/// </summary>
internal static class AuthorizerLibrary
{
    /// <summary>The type of the variable <c>authorizer</c>.</summary>
    public static readonly CelType Authorizer = Of("Authorizer");

    /// <summary>The type of <c>authorizer.requestResource</c>.</summary>
    public static readonly CelType ResourceCheck = Of("ResourceCheck");

    private const long CheckCost = 350_000;

    private static readonly CelType _pathCheck = Of("PathCheck");
    private static readonly CelType _groupCheck = Of("GroupCheck");
    private static readonly CelType _decision = Of("Decision");

    /// <summary>The functions of Kubernetes 1.27.</summary>
    public static CelLibrary First { get; } = new("authorizer", new KubernetesVersion(27),
    [
        new("path", Ask("authorizer_path", [Authorizer, StringType], _pathCheck)),
        new("group", Ask("authorizer_group", [Authorizer, StringType], _groupCheck)),
        new("serviceAccount", Ask("authorizer_serviceaccount", [Authorizer, StringType, StringType], Authorizer)),
        new("resource", Ask("groupcheck_resource", [_groupCheck, StringType], ResourceCheck)),
        new("subresource", Ask("resourcecheck_subresource", [ResourceCheck, StringType], ResourceCheck)),
        new("namespace", Ask("resourcecheck_namespace", [ResourceCheck, StringType], ResourceCheck)),
        new("name", Ask("resourcecheck_name", [ResourceCheck, StringType], ResourceCheck)),
        new("check",
            Ask("pathcheck_check", [_pathCheck, StringType], _decision, CheckCost),
            Ask("resourcecheck_check", [ResourceCheck, StringType], _decision, CheckCost)),
        new("errored", Ask("decision_errored", [_decision], BoolType)),
        new("error", Ask("decision_error", [_decision], StringType)),
        new("allowed", Ask("decision_allowed", [_decision], BoolType)),
        new("reason", Ask("decision_reason", [_decision], StringType)),
    ]);

    /// <summary>The functions that Kubernetes 1.31 adds.</summary>
    public static CelLibrary Second { get; } = new("authorizer selectors", new KubernetesVersion(31),
    [
        new("fieldSelector", Ask("authorizer_fieldselector", [ResourceCheck, StringType], ResourceCheck)),
        new("labelSelector", Ask("authorizer_labelselector", [ResourceCheck, StringType], ResourceCheck)),
    ]);

    private static CelType Of(string name) => CelType.Opaque("kubernetes.authorization." + name);

    private static CelOverload Ask(string id, CelType[] parameters, CelType result, long cost = 1) =>
        Member(id, parameters, result, _ => new CelUnknown("authorizer"), (_, _) => cost);
}
