using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>The peers of a model that are known from the start, at their indexes.</summary>
internal sealed class PeerTable
{
    private readonly Lazy<ILookup<ClusterNamespace, PodClass>> _pods;
    private readonly Lazy<ILookup<(ClusterNamespace Namespace, string Key, string Value), PodClass>> _labelled;

    /// <summary>Creates a table.</summary>
    /// <param name="peers">The peers.</param>
    public PeerTable(IReadOnlyList<NetworkPeer> peers)
    {
        All = peers;
        _pods = new Lazy<ILookup<ClusterNamespace, PodClass>>(() => peers.OfType<PodClass>().ToLookup(item => item.Namespace));
        _labelled = new Lazy<ILookup<(ClusterNamespace Namespace, string Key, string Value), PodClass>>(() => peers.OfType<PodClass>()
            .SelectMany(item => item.Labels.Values.Where(label => label.Value.IsComplete), (item, label) => (Pods: item, Label: label))
            .ToLookup(item => (item.Pods.Namespace, item.Label.Key, item.Label.Value.Prefix), item => item.Pods));
    }

    /// <summary>All peers.</summary>
    public IReadOnlyList<NetworkPeer> All { get; }

    /// <summary>The namespaces that have pods.</summary>
    public IEnumerable<ClusterNamespace> Namespaces => _pods.Value.Select(pods => pods.Key);

    /// <summary>The pods of a namespace that may match a selector: if it requires a label, those that have it.</summary>
    public IEnumerable<PodClass> Candidates(ClusterNamespace @namespace, LabelSelector selector) =>
        selector.Requirements.FirstOrDefault(requirement => requirement is { Operator: LabelOperator.In, IsKnown: true, Values.Count: 1 }) is { } required
            ? _labelled.Value[(@namespace, required.Key!, required.Values[0].Prefix)]
            : _pods.Value[@namespace];
}
