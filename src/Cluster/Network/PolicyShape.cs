using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network;

/// <summary>
/// Finds values in a policy that are no list, mapping or number where one is expected. The views of policies pass over them, so that
/// a rule written as a mapping would count as no rule; KUBE6001 reports them.
/// </summary>
internal static class PolicyShape
{
    private static readonly HashSet<string> _lists = new(StringComparer.Ordinal)
    {
        "ingress", "egress", "from", "to", "ports", "notPorts", "policyTypes", "types", "except", "nets", "notNets", "networks", "domainNames", "matchExpressions", "values", "protocols",
    };

    private static readonly HashSet<string> _mappings = new(StringComparer.Ordinal)
    {
        "spec", "podSelector", "ipBlock", "matchLabels", "subject", "namespaces", "pods", "source", "destination", "services", "serviceAccounts",
    };

    private static readonly HashSet<string> _numbers = new(StringComparer.Ordinal) { "order", "priority" };

    /// <summary>The problems of a value and everything in it.</summary>
    public static IEnumerable<FieldProblem> FindProblems(ManifestCursor place)
    {
        var key = place.Segment.Key ?? "";
        var problem = place.Node switch
        {
            null or UnknownNode or ScalarNode { Kind: ScalarKind.Null } => null,
            ScalarNode { Text.IsComplete: false } => null,
            not SequenceNode when _lists.Contains(key) => "is no list",
            not MappingNode when _mappings.Contains(key) => "is no mapping",
            not ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } when _numbers.Contains(key) => "is no number",
            _ => null,
        };
        return problem is not null
            ? [new FieldProblem(place, $"{key} {problem}")]
            : place.Entries.Concat(place.Items).SelectMany(FindProblems);
    }
}
