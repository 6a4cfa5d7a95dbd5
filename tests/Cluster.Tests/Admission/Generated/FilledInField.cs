using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>
/// The rules that tell a value that is written from the same value that the API server fills in, which a policy cannot do. They are named in
/// <c>docs/cluster.md</c>.
/// </summary>
internal static class FilledInField
{
    private static readonly Dictionary<string, Func<KubernetesObject, bool>> _rules = new(StringComparer.Ordinal)
    {
        // In the network of the node, every port is one of the node.
        ["KUBE1008"] = target => target.Pods.Any(pod => pod.Spec["hostNetwork"].Is(true)),

        // A pull policy that is absent: Always or IfNotPresent, by the tag.
        ["KUBE3004"] = HasNoPullPolicy,
        ["KUBE3005"] = HasNoPullPolicy,

        // What a Pod is limited to and does not request, it requests.
        ["KUBE4001"] = IsPod,
        ["KUBE4003"] = IsPod,
    };

    /// <summary>Determines whether a rule reads a field of an object that the API server may fill in.</summary>
    public static bool IsRead(string rule, KubernetesObject target) => _rules.TryGetValue(rule, out var isRead) && isRead(target);

    private static bool HasNoPullPolicy(KubernetesObject target) =>
        target.Pods.Any(pod => pod.Containers.Any(container => container.Cursor["imagePullPolicy"] is var policy && (policy.IsAbsent || policy.Is(""))));

    private static bool IsPod(KubernetesObject target) => target.Type!.Kind == "Pod";
}
