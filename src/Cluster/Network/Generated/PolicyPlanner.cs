using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Generated;

/// <summary>
/// Plans the least policies that let through what a list allows: in each namespace one that denies everything and one for names, then
/// one a workload and direction.
/// </summary>
/// <param name="peers">The peers.</param>
/// <param name="declared">The connections that the list allows.</param>
internal sealed class PolicyPlanner(PeerDirectory peers, ConnectionTable declared)
{
    private static readonly PolicyDirection[] _both = [PolicyDirection.Ingress, PolicyDirection.Egress];

    private readonly PodSelectors _selectors = new(peers.Workloads);
    private readonly HashSet<(string Namespace, string Name)> _names = [];

    /// <summary>The policies in the order of namespaces and workloads.</summary>
    public IReadOnlyList<PlannedPolicy> Plan() =>
    [
        .. peers.Workloads
            .Where(workload => workload.Pods.Any(pods => !pods.UsesHostNetwork))
            .GroupBy(workload => workload.Workload!.Namespace.Name, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal)
            .SelectMany(same => Common(same.Key).Concat(same.SelectMany(Plan))),
    ];

    private IEnumerable<PlannedPolicy> Common(string @namespace)
    {
        yield return new PlannedPolicy(@namespace, UniqueName(@namespace, "default-deny"), LabelSelector.Everything, _both, [], "Nothing is allowed that no other policy allows.");
        var dns = new PlannedPeer(PeerDirectory.Dns.Text, PeerDirectory.Dns, RangeSet<Address>.Empty);
        yield return new PlannedPolicy(
            @namespace, UniqueName(@namespace, "allow-dns"), LabelSelector.Everything, [PolicyDirection.Egress], [new PlannedRule([dns], ListUpdate.DnsPorts)], "All pods may resolve names.");
    }

    private IEnumerable<PlannedPolicy> Plan(ListPeer workload) =>
        from pods in workload.Pods.Where(pods => !pods.UsesHostNetwork)
        from direction in _both
        let rules = Rules(workload, direction)
        where rules.Count > 0
        let name = UniqueName(pods.Namespace.Name, $"{workload.Workload!.Name.Replace('.', '-')}-{PolicyDirections.FieldOf(direction)}")
        select new PlannedPolicy(pods.Namespace.Name, name, _selectors.Of(workload, pods), [direction], rules, CommentOf(workload, direction));

    private IReadOnlyList<PlannedRule> Rules(ListPeer workload, PolicyDirection direction)
    {
        var cluster = Between(workload, peers.Others, direction);
        var anywhere = cluster.Intersect(declared.PortsOfAll(workload, direction, KnownAddresses.All));
        var everything = new PlannedRule[] { new([], anywhere), new([new PlannedPeer(DeclaredWord.Cluster.Text, peers.Others.Selection, RangeSet<Address>.Empty)], cluster.Except(anywhere)) };
        var single = PeersFor(direction).Where(other => other != workload)
            .SelectMany(other => SelectionsOf(other).Select(pods => (Peer: new PlannedPeer(other.Text, pods, RangeSet<Address>.Empty), Ports: Between(workload, other, direction).Except(cluster))));
        var outside = declared.Outside(workload, direction)
            .GroupBy(range => range.Ports.Except(anywhere))
            .Select(same => (Peer: AddressPeer(RangeSet<Address>.Of(same.Select(range => range.Range))), Ports: same.Key));
        return
        [
            .. everything.Where(rule => !rule.Ports.IsEmpty),
            .. single.Concat(outside).Where(peer => !peer.Ports.IsEmpty).GroupBy(peer => peer.Ports).Select(same => new PlannedRule([.. same.Select(peer => peer.Peer)], same.Key)),
        ];
    }

    private static PlannedPeer AddressPeer(RangeSet<Address> addresses) => new(string.Join(", ", AddressSetText.Of(addresses)), null, addresses);

    private IEnumerable<ListPeer> PeersFor(PolicyDirection direction)
    {
        var pods = peers.Workloads.Concat(peers.Unseen.Where(peer => peer != peers.Others));
        return direction == PolicyDirection.Ingress ? pods.Prepend(peers.IngressController) : pods;
    }

    private IEnumerable<PodSelection> SelectionsOf(ListPeer peer) =>
        peer.Selection is { } selection ? [selection] : peer.Pods.Select(pods => new PodSelection(pods.Namespace.Name, LabelSelector.Everything, _selectors.Of(peer, pods)));

    private PortSet Between(ListPeer workload, ListPeer other, PolicyDirection direction) =>
        direction == PolicyDirection.Ingress ? declared[other, workload] : declared[workload, other];

    private static string CommentOf(ListPeer workload, PolicyDirection direction) =>
        direction == PolicyDirection.Ingress ? $"Connections to {workload.Text}." : $"Connections from {workload.Text}.";

    private string UniqueName(string @namespace, string name)
    {
        var unique = name;
        for (var index = 2; !_names.Add((@namespace, unique)); index++)
        {
            unique = $"{name}-{index}";
        }

        return unique;
    }
}
