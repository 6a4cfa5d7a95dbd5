using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>
/// Finds the changes by which a list says what is possible. A line stays as long as all that it says is possible; what no line says is
/// written in as few lines as possible.
/// </summary>
internal static class ListUpdate
{
    private const int DnsPort = 53;

    /// <summary>The ports at which names are resolved.</summary>
    public static PortSet DnsPorts { get; } = PortSet.Of(TransportProtocol.Tcp, DnsPort, DnsPort).Union(PortSet.Of(TransportProtocol.Udp, DnsPort, DnsPort));

    /// <summary>The changes: those of lines in their order, then the new lines in the order of their text.</summary>
    /// <param name="list">The list.</param>
    /// <param name="model">The model.</param>
    /// <param name="peers">The peers.</param>
    /// <param name="possible">The connections that are possible.</param>
    public static IReadOnlyList<ListChange> Find(DeclaredList list, NetworkModel model, PeerDirectory peers, ConnectionTable possible)
    {
        var kept = list.Allow.Select(line => LinePossibility.Of(line, model, peers, possible)).ToList();
        var declared = ConnectionTables.Declared([.. kept.Where(line => !line.Ports.IsEmpty).Select(line => line.Line with { Ports = line.Ports })], peers);
        var added = new NewLines(model, peers, possible, Missing(declared, possible, peers)).Find().ToDictionary(line => line.Ends, StringComparer.Ordinal);
        var changes = new List<ListChange>();
        foreach (var (line, ports, closed) in kept)
        {
            added.TryGetValue(line.Ends, out var more);
            added.Remove(line.Ends);
            var after = ports.Union(more?.After ?? PortSet.None);
            if (!after.Equals(line.Ports))
            {
                changes.Add(new ListChange(line, line.Ends, line.Ports, after) { Opened = more?.Opened, Closed = closed });
            }
        }

        return [.. changes, .. added.Values.OrderBy(line => line.Ends, StringComparer.Ordinal)];
    }

    /// <summary>The connections that are possible and not declared.</summary>
    public static ConnectionTable Missing(ConnectionTable declared, ConnectionTable possible, PeerDirectory peers)
    {
        var byName = peers.Workloads.Concat(peers.Unseen).Append(peers.IngressController).ToDictionary(peer => peer.Named);
        var missing = new ConnectionTable();
        foreach (var change in ConnectivityComparison.Compare(declared.Connections, possible.Connections))
        {
            var ports = change.After.Except(change.Before);
            switch (change.Source.Range, change.Destination.Range)
            {
                case ({ } range, _):
                    missing.AddOutside(byName[change.Destination], PolicyDirection.Ingress, range, ports);
                    break;
                case (_, { } range):
                    missing.AddOutside(byName[change.Source], PolicyDirection.Egress, range, ports);
                    break;
                default:
                    var (from, to) = (byName[change.Source], byName[change.Destination]);
                    missing[from, to] = ports.Except(Implied(from, to, peers, possible));
                    break;
            }
        }

        return missing;
    }

    // That names can be resolved goes without saying, and what the pods of the controller do for routes is said of the controller.
    private static PortSet Implied(ListPeer from, ListPeer to, PeerDirectory peers, ConnectionTable possible) =>
        from.IsWorkload && PeerDirectory.IsDns(to) ? DnsPorts
        : from.Kind == ListPeerKind.Labelled && from.Pods.All(peers.IngressController.Selection!.Includes) ? possible[peers.IngressController, to]
        : PortSet.None;
}
