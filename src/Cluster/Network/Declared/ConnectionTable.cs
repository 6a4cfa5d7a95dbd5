using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>The connections between peers of a list, and between workloads and addresses. Only those of which there is a port.</summary>
internal sealed class ConnectionTable
{
    private readonly Dictionary<(ListPeer From, ListPeer To), PortSet> _pairs = [];
    private readonly Dictionary<(ListPeer Workload, PolicyDirection Direction), List<(PointRange<Address> Range, PortSet Ports)>> _outside = [];

    /// <summary>The connections between peers.</summary>
    public IEnumerable<KeyValuePair<(ListPeer From, ListPeer To), PortSet>> Pairs => _pairs;

    /// <summary>All connections, as they are compared.</summary>
    public IReadOnlyList<Connection> Connections =>
    [
        .. _pairs.Select(pair => new Connection(pair.Key.From.Named, pair.Key.To.Named, pair.Value)),
        .. _outside.SelectMany(side => side.Value.Select(outside => side.Key.Direction == PolicyDirection.Ingress
            ? new Connection(NamedPeer.Of(outside.Range), side.Key.Workload.Named, outside.Ports)
            : new Connection(side.Key.Workload.Named, NamedPeer.Of(outside.Range), outside.Ports))),
    ];

    /// <summary>The ports between two peers.</summary>
    public PortSet this[ListPeer from, ListPeer to]
    {
        get => _pairs.TryGetValue((from, to), out var ports) ? ports : PortSet.None;
        set
        {
            if (value.IsEmpty)
            {
                _pairs.Remove((from, to));
            }
            else
            {
                _pairs[(from, to)] = value;
            }
        }
    }

    /// <summary>The ranges of addresses that may connect to a workload, or the workload to them; no two overlap.</summary>
    public IReadOnlyList<(PointRange<Address> Range, PortSet Ports)> Outside(ListPeer workload, PolicyDirection direction) =>
        _outside.TryGetValue((workload, direction), out var ranges) ? ranges : [];

    /// <summary>Adds a range of addresses that overlaps no other one of the workload.</summary>
    public void AddOutside(ListPeer workload, PolicyDirection direction, PointRange<Address> range, PortSet ports)
    {
        if (ports.IsEmpty)
        {
            return;
        }

        if (!_outside.TryGetValue((workload, direction), out var ranges))
        {
            _outside.Add((workload, direction), ranges = []);
        }

        ranges.Add((range, ports));
    }

    /// <summary>The ports that all addresses of a set have in common.</summary>
    public PortSet PortsOfAll(ListPeer workload, PolicyDirection direction, RangeSet<Address> addresses)
    {
        var ranges = Outside(workload, direction).Where(outside => addresses.Overlaps(SetOf(outside.Range))).ToList();
        return RangeSet<Address>.Of(ranges.Select(outside => outside.Range)).Contains(addresses)
            ? ranges.Aggregate(PortSet.All, (common, outside) => common.Intersect(outside.Ports))
            : PortSet.None;
    }

    /// <summary>A range as a set.</summary>
    public static RangeSet<Address> SetOf(PointRange<Address> range) => RangeSet<Address>.Of(range.First, range.Last);
}
