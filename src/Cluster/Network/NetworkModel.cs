using System.Collections;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>The pods, addresses and policies of a set, and who of them may connect to whom.</summary>
internal sealed class NetworkModel
{
    private const int BitsOfWord = 32;

    private readonly Dictionary<PolicyDirection, Dictionary<int, PolicySide>> _sides = PolicyDirections.All.ToDictionary(direction => direction, _ => new Dictionary<int, PolicySide>());
    private readonly PeerTable _peers;
    private readonly Lazy<ILookup<int, Workload>> _workloads;
    private readonly Lazy<ILookup<int, (PolicyTier Tier, TrafficPolicy Policy)>> _policies;

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
        _peers = new PeerTable([.. workloads.SelectMany(workload => workload.Pods).Distinct().Concat<NetworkPeer>(sources).Concat(destinations)]);
        foreach (var peer in _peers.All)
        {
            Register(peer);
        }

        _workloads = new Lazy<ILookup<int, Workload>>(() =>
            workloads.SelectMany(workload => workload.Pods, (workload, pods) => (workload, pods)).ToLookup(item => item.pods.Index, item => item.workload));
        _policies = new Lazy<ILookup<int, (PolicyTier Tier, TrafficPolicy Policy)>>(() =>
            AllPolicies.SelectMany(item => Marked(item.Policy.Selected.In(_peers)), (item, index) => (item, index)).ToLookup(found => found.index, found => found.item));
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

    /// <summary>The pods and addresses of the set.</summary>
    public IReadOnlyList<NetworkPeer> Peers => _peers.All;

    /// <summary>The workloads of whose pods not all labels are known. They are not part of the computation.</summary>
    public IReadOnlyList<Workload> PartlyKnownWorkloads { get; init; } = [];

    /// <summary>The policies that are only tried, and allow and deny nothing.</summary>
    public IReadOnlyList<TrafficPolicy> StagedPolicies { get; init; } = [];

    /// <summary>The networks of pods that are not in that of the cluster.</summary>
    public PodNetworks Networks { get; init; } = PodNetworks.None;

    /// <summary>The things that could not be taken into account.</summary>
    public IReadOnlyList<NetworkNote> Notes { get; init; } = [];

    private IEnumerable<(PolicyTier Tier, TrafficPolicy Policy)> AllPolicies => Tiers.SelectMany(tier => tier.Policies, (tier, policy) => (tier, policy));

    private int Count { get; set; }

    private IReadOnlyList<Workload> Beyond => field ??= [.. Workloads.Where(workload => workload.Pods.Any(IsBeyondPolicies))];

    /// <summary>Makes a peer known that is of no workload, such as the pods of an ingress controller that nobody shows.</summary>
    public void Register(NetworkPeer peer) => peer.Index = Count++;

    /// <summary>The policies that are for a class of pods in one direction.</summary>
    public PolicySide Side(PodClass pods, PolicyDirection direction)
    {
        var sides = _sides[direction];
        if (!sides.TryGetValue(pods.Index, out var side))
        {
            sides.Add(pods.Index, side = new PolicySide(pods, direction, PoliciesFor(pods), _peers));
        }

        return side;
    }

    /// <summary>The policies that would be for a class of pods in one direction if some were not there.</summary>
    public PolicySide SideWithout(IReadOnlyCollection<TrafficPolicy> policies, PodClass pods, PolicyDirection direction) =>
        new(pods, direction, PoliciesFor(pods).Where(item => !policies.Contains(item.Policy)), _peers);

    /// <summary>The pods that a policy selects.</summary>
    public IEnumerable<PodClass> PodsOf(TrafficPolicy policy) => Marked(policy.Selected.In(_peers)).Select(index => _peers.All[index]).OfType<PodClass>();

    /// <summary>The workloads of some pods.</summary>
    public IEnumerable<Workload> WorkloadsOf(IEnumerable<PodClass> pods) => pods.SelectMany(item => _workloads.Value[item.Index]).Distinct();

    /// <summary>The pods that a selector means.</summary>
    public IEnumerable<PodClass> PodsOf(PeerSelector selector)
    {
        var marks = new BitArray(_peers.All.Count);
        selector.Mark(_peers, marks);
        return Marked(marks).Select(index => _peers.All[index]).OfType<PodClass>();
    }

    /// <summary>The pods and addresses that a rule matches.</summary>
    public IEnumerable<NetworkPeer> PeersOf(TrafficRule rule) => Marked(rule.Matching.In(_peers)).Select(index => _peers.All[index]);

    /// <summary>The policies, in their order, that are for a class of pods in one direction.</summary>
    public IReadOnlyList<TrafficPolicy> PoliciesFor(PodClass pods, PolicyDirection direction) => Side(pods, direction).Policies;

    /// <summary>The ports on which one peer may connect to another: those that both sides let through.</summary>
    public PortSet Allowed(NetworkPeer source, NetworkPeer destination)
    {
        if (IsBeyondPolicies(source) || IsBeyondPolicies(destination))
        {
            return PortSet.All;
        }

        if (Networks.AreApart(source, destination))
        {
            return PortSet.None;
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

    /// <summary>
    /// The workloads that one may connect to as far as its own policies decide. Most workloads of a large cluster are closed, and their rules
    /// match few others.
    /// </summary>
    public IEnumerable<Workload> Candidates(Workload source)
    {
        if (source.Pods.Any(pods => IsBeyondPolicies(pods) || Side(pods, PolicyDirection.Egress).IsOpen))
        {
            return Workloads;
        }

        var marks = new BitArray(_peers.All.Count);
        foreach (var pods in source.Pods)
        {
            Side(pods, PolicyDirection.Egress).MarkMatched(marks);
        }

        return Marked(marks).SelectMany(index => _workloads.Value[index]).Concat(Beyond).Distinct();
    }

    /// <summary>The ports on which some pod of one workload may connect to some pod of another.</summary>
    public PortSet Allowed(Workload source, Workload destination) => Allowed(source.Pods, destination.Pods);

    /// <summary>The ports on which an address may connect to some pod of a workload.</summary>
    public PortSet Allowed(AddressRange source, Workload destination) => Allowed([source], destination.Pods);

    /// <summary>The ports on which some pod of a workload may connect to an address.</summary>
    public PortSet Allowed(Workload source, AddressRange destination) => Allowed(source.Pods, [destination]);

    // The model may get to know other pods later.
    private IEnumerable<(PolicyTier Tier, TrafficPolicy Policy)> PoliciesFor(PodClass pods) =>
        pods.Index < _peers.All.Count ? _policies.Value[pods.Index] : AllPolicies.Where(item => item.Policy.Subject.Includes(pods));

    // Few are marked, so whole words without a mark are passed over.
    private static IEnumerable<int> Marked(BitArray marks)
    {
        var words = new int[(marks.Length + BitsOfWord - 1) / BitsOfWord];
        marks.CopyTo(words, 0);
        for (var i = 0; i < words.Length; i++)
        {
            var index = i * BitsOfWord;
            for (var word = (uint)words[i]; word != 0; word >>= 1, index++)
            {
                if ((word & 1) != 0)
                {
                    yield return index;
                }
            }
        }
    }

    // Without enumerators, of which every pair of workloads would cost some.
    private PortSet Allowed(IReadOnlyList<NetworkPeer> sources, IReadOnlyList<NetworkPeer> destinations)
    {
        var all = PortSet.None;
        for (var i = 0; i < sources.Count; i++)
        {
            for (var j = 0; j < destinations.Count; j++)
            {
                all = all.Union(Allowed(sources[i], destinations[j]));
            }
        }

        return all;
    }
}
