using KubeGuard.Cluster.Objects;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>The policies of a set of kinds that are not evaluated, which may isolate workloads as well.</summary>
/// <param name="kinds">The kinds that the set has.</param>
internal sealed class UnknownPolicies(IReadOnlyList<string> kinds)
{
    private const string Suffix = "NetworkPolicy";

    /// <summary>Indicates whether there are any.</summary>
    public bool Any => kinds.Count > 0;

    /// <summary>The end of a message; empty if there are none.</summary>
    public string Text => Any ? $" (objects of the kind {string.Join(", ", kinds)} are not evaluated)" : "";

    /// <summary>Finds those of a set, such as policies of Cilium and Antrea.</summary>
    public static UnknownPolicies In(ObjectSet set) => new([.. ForeignPolicies.Kinds
        .Where(kind => kind.Name.EndsWith(Suffix, StringComparison.Ordinal))
        .SelectMany(set.OfKind)
        .Select(item => item.Value.Type!)
        .Select(type => type.Kind is Suffix or "Cluster" + Suffix ? $"{type.Kind} of {type.Group}" : type.Kind)
        .Distinct()
        .OrderBy(kind => kind, StringComparer.Ordinal)]);
}
