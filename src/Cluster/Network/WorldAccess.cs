using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>Finds the ways from outside by which nearly everyone may connect to workloads, policies considered.</summary>
internal sealed class WorldAccess
{
    // No office or partner has as many addresses.
    private const ulong Many = 1UL << 24;

    private readonly NetworkModel _model;
    private readonly PodClass _controller = IngressConnections.CreateController();
    private readonly List<AddressRange> _world;

    /// <summary>Prepares the search.</summary>
    /// <param name="model">The workloads and policies.</param>
    public WorldAccess(NetworkModel model)
    {
        _model = model;
        _world = [.. model.Sources.Where(IsWide)];
        model.Register(_controller);
    }

    /// <summary>The ports at the end of a way to which everyone may connect.</summary>
    public PortSet PortsOf(ExternalRoute route) => PeersOf(route)
        .SelectMany(_ => route.Workload.Pods, (peer, pods) => _model.Allowed(peer, pods))
        .Aggregate(PortSet.None, (all, ports) => all.Union(ports))
        .Intersect(route.Ports);

    /// <summary>The peers that mean everyone at the last step of a way: addresses, or the pods of a controller of which nothing is known.</summary>
    public IEnumerable<NetworkPeer> PeersOf(ExternalRoute route) =>
        route.Entry is ExternalEntry.Ingress or ExternalEntry.Gateway ? [_controller]
        : route.Entry == ExternalEntry.LoadBalancer && !LoadBalancers.AcceptsEveryAddress(route.Steps[0].Object) ? []
        : _world;

    private static bool IsWide(AddressRange range) =>
        range.Range.First.Family == AddressFamily.IPv4
        && RangeSet<Address>.Of(range.Range.First, range.Range.Last).Except(KnownAddresses.ClusterBlocks).Ranges.Any(part => part.Last.Low - part.First.Low >= Many - 1);
}
