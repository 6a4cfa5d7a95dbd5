using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>The pods, addresses and policies of a set, and who of them may connect to whom.</summary>
internal sealed class NetworkModel
{
    private readonly Dictionary<(PodClass, PolicyDirection), PolicySide> _sides = [];

    /// <summary>Creates a model; see <see cref="NetworkModelReader"/>.</summary>
    /// <param name="workloads">The workloads.</param>
    /// <param name="sources">The ranges of addresses that connections may come from.</param>
    /// <param name="destinations">The ranges of addresses that connections may go to.</param>
    /// <param name="tiers">The policies.</param>
    /// <param name="semantics">The assumptions about the cluster.</param>
    public NetworkModel(
        IReadOnlyList<Workload> workloads, IReadOnlyList<AddressRange> sources, IReadOnlyList<AddressRange> destinations, IReadOnlyList<PolicyTier> tiers, NetworkSemantics semantics)
    {
        Workloads = workloads;
        Sources = sources;
        Destinations = destinations;
        Tiers = tiers;
        Semantics = semantics;
        foreach (var peer in workloads.SelectMany(workload => workload.Pods).Distinct().Concat<NetworkPeer>(sources).Concat(destinations))
        {
            Register(peer);
        }
    }

    /// <summary>The workloads in the order of their names.</summary>
    public IReadOnlyList<Workload> Workloads { get; }

    /// <summary>The ranges of addresses that connections may come from.</summary>
    public IReadOnlyList<AddressRange> Sources { get; }

    /// <summary>The ranges of addresses that connections may go to.</summary>
    public IReadOnlyList<AddressRange> Destinations { get; }

    /// <summary>The policies.</summary>
    public IReadOnlyList<PolicyTier> Tiers { get; }

    /// <summary>The assumptions about the cluster.</summary>
    public NetworkSemantics Semantics { get; }

    /// <summary>The workloads of whose pods not all labels are known. They are not part of the computation.</summary>
    public IReadOnlyList<Workload> PartlyKnownWorkloads { get; init; } = [];

    /// <summary>The policies that are only tried, and allow and deny nothing.</summary>
    public IReadOnlyList<TrafficPolicy> StagedPolicies { get; init; } = [];

    /// <summary>The things that could not be taken into account.</summary>
    public IReadOnlyList<NetworkNote> Notes { get; init; } = [];

    private int Count { get; set; }

    /// <summary>Makes a peer known that is of no workload, such as the pods of an ingress controller that nobody shows.</summary>
    public void Register(NetworkPeer peer) => peer.Index = Count++;

    /// <summary>The policies that are for a class of pods in one direction.</summary>
    public PolicySide Side(PodClass pods, PolicyDirection direction)
    {
        if (!_sides.TryGetValue((pods, direction), out var side))
        {
            _sides.Add((pods, direction), side = new PolicySide(pods, direction, Tiers));
        }

        return side;
    }

    /// <summary>The policies, in their order, that are for a class of pods in one direction.</summary>
    public IEnumerable<TrafficPolicy> PoliciesFor(PodClass pods, PolicyDirection direction) =>
        Tiers.SelectMany(tier => tier.Policies).Where(policy => policy.IsFor(pods, direction));

    /// <summary>The ports on which one peer may connect to another: those that both sides let through.</summary>
    public PortSet Allowed(NetworkPeer source, NetworkPeer destination)
    {
        if (IsBeyondPolicies(source) || IsBeyondPolicies(destination))
        {
            return PortSet.All;
        }

        var declared = (destination as PodClass)?.Ports ?? [];
        var egress = source is PodClass from ? Side(from, PolicyDirection.Egress).Allowed(destination, declared) : PortSet.All;
        return egress.IsEmpty || destination is not PodClass to ? egress : egress.Intersect(Side(to, PolicyDirection.Ingress).Allowed(source, declared));
    }

    /// <summary>
    /// Indicates whether no policy reliably stops connections from or to a peer: the traffic of the node that a pod runs on is always
    /// allowed, and a pod in the network of its node cannot be told from it.
    /// </summary>
    public bool IsBeyondPolicies(NetworkPeer peer) => peer is PodClass { UsesHostNetwork: true } && !Semantics.PoliciesApplyToHostNetwork;

    /// <summary>The ports on which some pod of one workload may connect to some pod of another.</summary>
    public PortSet Allowed(Workload source, Workload destination) =>
        source.Pods.SelectMany(_ => destination.Pods, Allowed).Aggregate(PortSet.None, (all, ports) => all.Union(ports));

    /// <summary>The ports on which an address may connect to some pod of a workload.</summary>
    public PortSet Allowed(AddressRange source, Workload destination) =>
        destination.Pods.Aggregate(PortSet.None, (all, pods) => all.Union(Allowed(source, pods)));

    /// <summary>The ports on which some pod of a workload may connect to an address.</summary>
    public PortSet Allowed(Workload source, AddressRange destination) =>
        source.Pods.Aggregate(PortSet.None, (all, pods) => all.Union(Allowed(pods, destination)));
}
