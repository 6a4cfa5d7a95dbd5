using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>Makes tables of connections: those that are possible, and those that a list allows.</summary>
internal static class ConnectionTables
{
    /// <summary>The connections that are possible.</summary>
    /// <param name="model">The model.</param>
    /// <param name="peers">The peers.</param>
    /// <param name="routes">The ports that the ingress controller may reach by routes.</param>
    public static ConnectionTable Possible(NetworkModel model, PeerDirectory peers, IReadOnlyList<(Workload Workload, PortSet Ports)> routes)
    {
        var table = new ConnectionTable();
        foreach (var (from, to) in peers.Pairs.Where(pair => pair.From.Kind != ListPeerKind.IngressController))
        {
            table[from, to] = from.Pods.SelectMany(_ => to.Pods, model.Allowed).Aggregate(PortSet.None, (all, ports) => all.Union(ports));
        }

        foreach (var (workload, ports) in routes)
        {
            table[peers.IngressController, peers.Of(workload)] = ports;
        }

        foreach (var workload in peers.Workloads)
        {
            foreach (var source in model.Sources)
            {
                table.AddOutside(workload, PolicyDirection.Ingress, source.Range, model.Allowed(source, workload.Workload!));
            }

            foreach (var destination in model.Destinations)
            {
                table.AddOutside(workload, PolicyDirection.Egress, destination.Range, model.Allowed(workload.Workload!, destination));
            }
        }

        return table;
    }

    /// <summary>The connections that lines name.</summary>
    public static ConnectionTable Declared(IReadOnlyList<DeclaredConnection> lines, PeerDirectory peers)
    {
        var table = new ConnectionTable();
        foreach (var line in lines)
        {
            foreach (var (from, to) in peers.PairsOf(line))
            {
                table[from, to] = table[from, to].Union(line.Ports);
            }
        }

        foreach (var workload in peers.Workloads)
        {
            AddOutside(table, workload, PolicyDirection.Ingress, [.. lines.Where(line => line.To.Includes(workload)).Select(line => (line.From.Addresses, line.Ports))]);
            AddOutside(table, workload, PolicyDirection.Egress, [.. lines.Where(line => line.From.Includes(workload)).Select(line => (line.To.Addresses, line.Ports))]);
        }

        return table;
    }

    private static void AddOutside(ConnectionTable table, ListPeer workload, PolicyDirection direction, IReadOnlyList<(RangeSet<Address> Addresses, PortSet Ports)> named)
    {
        var all = named.Aggregate(RangeSet<Address>.Empty, (union, next) => union.Union(next.Addresses));
        foreach (var range in AddressPartition.Cut(all, named.Select(next => next.Addresses)))
        {
            var ports = named.Where(next => next.Addresses.Contains(range.First)).Aggregate(PortSet.None, (union, next) => union.Union(next.Ports));
            table.AddOutside(workload, direction, range, ports);
        }
    }
}
