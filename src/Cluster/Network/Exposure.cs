using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>The ports on which pods that are in no manifest of the set may connect to a workload, or the workload to them.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Direction">The direction, as the workload sees it.</param>
/// <param name="Peer">The other end.</param>
/// <param name="Ports">The ports.</param>
/// <param name="Names">Ports that only the other end can resolve.</param>
internal sealed record Exposure(Workload Workload, PolicyDirection Direction, UnseenPods Peer, PortSet Ports, IReadOnlyList<NamedPort> Names)
{
    /// <summary>
    /// Finds to whom workloads are exposed: to the whole cluster, and to those that rules name where the ports differ.
    /// </summary>
    public static IReadOnlyList<Exposure> Find(NetworkModel model)
    {
        var cluster = UnseenPods.Any();
        var peers = PeersOf(model);
        foreach (var peer in peers.Prepend(cluster))
        {
            model.Register(peer);
        }

        return [.. model.Workloads.SelectMany(workload => PolicyDirections.All.SelectMany(direction => Find(model, workload, direction, cluster, peers)))];
    }

    private static IEnumerable<Exposure> Find(NetworkModel model, Workload workload, PolicyDirection direction, UnseenPods cluster, IReadOnlyList<UnseenPods> peers)
    {
        var side = model.Side(workload.Pods[0], direction);
        var general = Of(cluster);
        if (!general.IsEmpty)
        {
            yield return general;
        }

        foreach (var found in peers.Select(Of).Where(found => !found.IsSameAs(general)))
        {
            yield return found;
        }

        Exposure Of(UnseenPods peer) => new(
            workload,
            direction,
            peer,
            side.Allowed(peer, direction == PolicyDirection.Ingress ? workload.Pods[0].Ports : []),
            direction == PolicyDirection.Ingress ? [] : side.NamesAllowed(peer));
    }

    private bool IsEmpty => Ports.IsEmpty && Names.Count == 0;

    private bool IsSameAs(Exposure other) => Ports.Equals(other.Ports) && Names.SequenceEqual(other.Names);

    // Of those that rules tell by labels alone, the seen ones speak for themselves.
    private static List<UnseenPods> PeersOf(NetworkModel model) =>
    [
        .. model.Tiers.SelectMany(tier => tier.Policies)
            .SelectMany(policy => PolicyDirections.All.SelectMany(direction => policy.Rules(direction) ?? []))
            .SelectMany(rule => rule.Peers.Parts.OfType<LabelledPods>())
            .Select(pods => new UnseenPods(pods.OwnNamespace, pods.Namespaces, pods.Pods))
            .Where(peer => !peer.IsAny)
            .GroupBy(peer => (peer.NamespaceText, peer.PodText)).Select(group => group.First())
            .Where(peer => !model.Workloads.SelectMany(workload => workload.Pods).Any(peer.IsSeenAs)),
    ];
}
