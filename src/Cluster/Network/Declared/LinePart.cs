using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>Two peers of a line, and what is possible between them.</summary>
/// <param name="Common">The ports that are possible between all of both.</param>
/// <param name="Any">The ports that are possible between some of both.</param>
/// <param name="Opened">An example of a connection that is possible, if one is.</param>
/// <param name="Closed">An example of a connection that is not possible, if one is not.</param>
internal sealed record LinePart(PortSet Common, PortSet Any, Func<ConnectionPath> Opened, Func<ConnectionPath> Closed)
{
    /// <summary>All parts of a line: pairs of pods, and pods with addresses.</summary>
    public static IEnumerable<LinePart> Of(DeclaredConnection line, NetworkModel model, PeerDirectory peers, ConnectionTable possible)
    {
        foreach (var (from, to) in peers.PairsOf(line))
        {
            var ports = possible[from, to];
            yield return new LinePart(
                ports,
                ports,
                () => ConnectionPath.Between(model, from, to, line.Ports.Intersect(ports), isPossible: true),
                () => ConnectionPath.Between(model, from, to, line.Ports.Except(ports), isPossible: false));
        }

        foreach (var direction in PolicyDirections.All)
        {
            var (own, addresses) = direction == PolicyDirection.Ingress ? (line.To, line.From.Addresses) : (line.From, line.To.Addresses);
            addresses = addresses.Intersect(model.Semantics.External);
            foreach (var workload in peers.Workloads.Where(workload => !addresses.IsEmpty && own.Includes(workload)))
            {
                yield return OfAddresses(line, workload, addresses, direction, model, possible);
            }
        }
    }

    private static LinePart OfAddresses(DeclaredConnection line, ListPeer workload, RangeSet<Address> addresses, PolicyDirection direction, NetworkModel model, ConnectionTable possible)
    {
        var ranges = (direction == PolicyDirection.Ingress ? model.Sources : model.Destinations).Where(range => addresses.Overlaps(ConnectionTable.SetOf(range.Range)));
        PortSet Allowed(AddressRange range) => direction == PolicyDirection.Ingress ? model.Allowed(range, workload.Workload!) : model.Allowed(workload.Workload!, range);
        ConnectionPath Example(Func<AddressRange, PortSet> portsOf)
        {
            var range = ranges.First(candidate => !portsOf(candidate).IsEmpty);
            return direction == PolicyDirection.Ingress ? ConnectionPath.FromOutside(range, workload, portsOf(range)) : ConnectionPath.ToOutside(workload, range, portsOf(range));
        }

        return new LinePart(
            possible.PortsOfAll(workload, direction, addresses),
            possible.Outside(workload, direction).Where(outside => addresses.Overlaps(ConnectionTable.SetOf(outside.Range))).Aggregate(PortSet.None, (all, outside) => all.Union(outside.Ports)),
            () => Example(range => Allowed(range).Intersect(line.Ports)),
            () => Example(range => line.Ports.Except(Allowed(range))));
    }
}
