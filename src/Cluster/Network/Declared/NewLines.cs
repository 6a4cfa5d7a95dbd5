using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>Writes connections in as few lines as possible.</summary>
/// <param name="model">The model.</param>
/// <param name="peers">The peers.</param>
/// <param name="possible">The connections that are possible.</param>
/// <param name="missing">Those of them that no line says.</param>
internal sealed class NewLines(NetworkModel model, PeerDirectory peers, ConnectionTable possible, ConnectionTable missing)
{
    private readonly List<ListChange> _lines = [];

    /// <summary>The lines.</summary>
    public IReadOnlyList<ListChange> Find()
    {
        foreach (var workload in peers.Workloads)
        {
            AddWide(workload, PolicyDirection.Ingress);
            AddWide(workload, PolicyDirection.Egress);
        }

        foreach (var ((from, to), ports) in missing.Pairs.Select(pair => (pair.Key, pair.Value)))
        {
            Add(from.Text, to.Text, ports, ConnectionPath.Between(model, from, to, ports, isPossible: true));
        }

        return _lines;
    }

    // Where pods of which nothing is known may connect, all pods may, or all that no manifest shows, unless something is denied to some of them.
    private void AddWide(ListPeer workload, PolicyDirection direction)
    {
        var wide = Common(MissingTo(workload, peers.Others, direction), workload, peers.Unseen, direction);
        var cluster = Common(wide, workload, peers.Workloads.Where(other => other != workload), direction);
        var addresses = possible.PortsOfAll(workload, direction, model.Semantics.External)
            .Intersect(missing.Outside(workload, direction).Aggregate(PortSet.None, (all, outside) => all.Union(outside.Ports)));
        var (anywhere, outside) = (cluster.Intersect(addresses), wide.Except(cluster).Intersect(addresses));
        AddWide(workload, DeclaredWord.Anywhere, direction, anywhere);
        AddWide(workload, DeclaredWord.Cluster, direction, cluster.Except(anywhere));
        AddWide(workload, DeclaredWord.Outside, direction, outside);
        AddWide(workload, DeclaredWord.Others, direction, wide.Except(cluster).Except(outside));
        Remove(workload, peers.Unseen, direction, wide);
        Remove(workload, peers.Workloads.Where(other => other != workload), direction, cluster);
        AddOutside(workload, direction, anywhere.Union(outside));
    }

    private PortSet Common(PortSet ports, ListPeer workload, IEnumerable<ListPeer> others, PolicyDirection direction) =>
        others.Aggregate(ports, (common, other) => common.Intersect(Ordered(workload, other, direction, (from, to) => possible[from, to])));

    private void Remove(ListPeer workload, IEnumerable<ListPeer> others, PolicyDirection direction, PortSet ports)
    {
        foreach (var other in others)
        {
            var (from, to) = direction == PolicyDirection.Ingress ? (other, workload) : (workload, other);
            missing[from, to] = missing[from, to].Except(ports);
        }
    }

    private void AddWide(ListPeer workload, DeclaredWord word, PolicyDirection direction, PortSet ports)
    {
        if (!ports.IsEmpty)
        {
            Add(workload, word.Text, direction, ports, Ordered(workload, peers.Others, direction, (from, to) => ConnectionPath.Between(model, from, to, ports, isPossible: true)));
        }
    }

    private void AddOutside(ListPeer workload, PolicyDirection direction, PortSet written)
    {
        foreach (var same in missing.Outside(workload, direction).Select(outside => (outside.Range, Ports: outside.Ports.Except(written))).Where(outside => !outside.Ports.IsEmpty).GroupBy(outside => outside.Ports))
        {
            foreach (var text in AddressSetText.Of(RangeSet<Address>.Of(same.Select(outside => outside.Range))))
            {
                Add(workload, text, direction, same.Key, Example(workload, AddressSetText.Parse(text)!, direction, same.Key));
            }
        }
    }

    private ConnectionPath Example(ListPeer workload, RangeSet<Address> addresses, PolicyDirection direction, PortSet ports)
    {
        var ranges = direction == PolicyDirection.Ingress ? model.Sources : model.Destinations;
        var range = ranges.First(candidate => addresses.Overlaps(ConnectionTable.SetOf(candidate.Range)));
        return direction == PolicyDirection.Ingress ? ConnectionPath.FromOutside(range, workload, ports) : ConnectionPath.ToOutside(workload, range, ports);
    }

    private PortSet MissingTo(ListPeer workload, ListPeer other, PolicyDirection direction) => Ordered(workload, other, direction, (from, to) => missing[from, to]);

    private static T Ordered<T>(ListPeer workload, ListPeer other, PolicyDirection direction, Func<ListPeer, ListPeer, T> ask) =>
        direction == PolicyDirection.Ingress ? ask(other, workload) : ask(workload, other);

    private void Add(ListPeer workload, string other, PolicyDirection direction, PortSet ports, ConnectionPath example)
    {
        if (direction == PolicyDirection.Ingress)
        {
            Add(other, workload.Text, ports, example);
        }
        else
        {
            Add(workload.Text, other, ports, example);
        }
    }

    private void Add(string from, string to, PortSet ports, ConnectionPath example) =>
        _lines.Add(new ListChange(null, DeclaredConnection.EndsOf(from, to), PortSet.None, ports) { Opened = example });
}
