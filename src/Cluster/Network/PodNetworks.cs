using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>
/// The networks that namespaces have for their pods instead of that of the cluster. Pods of different networks cannot connect to each other,
/// whatever policies allow (https://ovn-kubernetes.io/features/user-defined-networks/user-defined-networks/).
/// </summary>
internal sealed class PodNetworks
{
    /// <summary>All pods in the network of the cluster.</summary>
    public static readonly PodNetworks None = new(new Dictionary<string, string>());

    private const string Group = "k8s.ovn.org";
    private const string NamespaceLabel = "k8s.ovn.org/primary-user-defined-network";

    private static readonly ObjectKind _ofNamespace = new("UserDefinedNetwork", Group);
    private static readonly ObjectKind _ofCluster = new("ClusterUserDefinedNetwork", Group);

    private readonly IReadOnlyDictionary<string, string> _byNamespace;

    private PodNetworks(IReadOnlyDictionary<string, string> byNamespace) => _byNamespace = byNamespace;

    /// <summary>The kinds of objects that describe networks.</summary>
    public static IReadOnlyList<ObjectKind> Kinds { get; } = [_ofNamespace, _ofCluster];

    /// <summary>Indicates whether an object describes a network that takes the place of that of the cluster; others are beside it.</summary>
    public static bool IsPrimary(KubernetesObject target)
    {
        var spec = target.Root["spec"];
        var network = target.Type is { } type && _ofCluster.Includes(type) ? spec["network"] : spec;
        return Kinds.Any(kind => kind.Includes(target.Type!)) && target.Name is not null && (network["layer2"]["role"].Is("Primary") || network["layer3"]["role"].Is("Primary"));
    }

    /// <summary>Reads the networks of a set.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="namespaces">The namespaces that pods of the set are in.</param>
    /// <param name="semantics">The assumptions about the cluster.</param>
    public static PodNetworks Read(IEnumerable<KubernetesObject> objects, IReadOnlyCollection<ClusterNamespace> namespaces, NetworkSemantics semantics)
    {
        var networks = semantics.HasPodNetworks ? objects.Where(IsPrimary).ToList() : [];
        var found =
            from ns in networks.Count > 0 ? namespaces : []
            where ns.Labels.Has(NamespaceLabel) == true
            from network in networks
            where _ofCluster.Includes(network.Type!) ? new LabelSelector(network.Root["spec"]["namespaceSelector"]).Matches(ns.Labels) == true : semantics.NamespaceOf(network) == ns.Name
            select (Namespace: ns.Name, Network: _ofCluster.Includes(network.Type!) ? network.Name! : $"{ns.Name}/{network.Name}");
        return networks.Count == 0 ? None : new PodNetworks(found.GroupBy(item => item.Namespace, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Network, StringComparer.Ordinal));
    }

    /// <summary>Indicates whether two peers are pods of different networks.</summary>
    public bool AreApart(NetworkPeer one, NetworkPeer other) => _byNamespace.Count > 0 && one is PodClass pods && other is PodClass others && NetworkOf(pods) != NetworkOf(others);

    /// <summary>The name of the network of pods; <see langword="null"/> if it is that of the cluster.</summary>
    public string? NetworkOf(PodClass pods) => _byNamespace.TryGetValue(pods.Namespace.Name, out var network) ? network : null;
}
