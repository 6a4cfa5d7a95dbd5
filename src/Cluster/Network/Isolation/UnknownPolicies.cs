using KubeGuard.Cluster.Objects;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>The policies of a set of kinds that are not evaluated, which may isolate workloads as well.</summary>
/// <param name="kinds">The kinds that the set has.</param>
internal sealed class UnknownPolicies(IReadOnlyList<string> kinds)
{
    private static readonly string[] _groups = ["cilium.io", "crd.antrea.io"];

    /// <summary>Indicates whether there are any.</summary>
    public bool Any => kinds.Count > 0;

    /// <summary>The end of a message; empty if there are none.</summary>
    public string Text => Any ? $" (objects of the kind {string.Join(", ", kinds)} are not evaluated)" : "";

    /// <summary>Finds those of a set: policies of Cilium and Antrea.</summary>
    public static UnknownPolicies In(ObjectSet set) => new([.. set.Objects
        .Select(item => item.Value.Type!)
        .Where(type => _groups.Contains(type.Group, StringComparer.Ordinal) && type.Kind.EndsWith("NetworkPolicy", StringComparison.Ordinal))
        .Select(type => type.Group == "crd.antrea.io" && type.Kind is "NetworkPolicy" or "ClusterNetworkPolicy" ? $"{type.Kind} of Antrea" : type.Kind)
        .Distinct()
        .OrderBy(kind => kind, StringComparer.Ordinal)]);
}
