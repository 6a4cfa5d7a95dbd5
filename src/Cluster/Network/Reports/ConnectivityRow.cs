namespace KubeGuard.Cluster.Network.Reports;

/// <summary>Connections from each of some peers to each of others on the same ports; of a workload with itself none.</summary>
/// <param name="Sources">The names of the peers where they come from.</param>
/// <param name="Destinations">The names of the peers where they go to.</param>
/// <param name="Ports">The ports for people.</param>
internal sealed record ConnectivityRow(IReadOnlyList<string> Sources, IReadOnlyList<string> Destinations, string Ports)
{
    /// <summary>The name of all workloads of a set together.</summary>
    public const string EveryWorkload = "every workload";

    /// <summary>Joins connections: first those of one source, then sources with the same destinations.</summary>
    /// <param name="connections">The connections in a stable order.</param>
    /// <param name="workloads">The number of workloads of the set.</param>
    public static IReadOnlyList<ConnectivityRow> Of(IReadOnlyList<ReportedConnection> connections, int workloads)
    {
        // What comes from outside has few kinds of sources and many destinations.
        var fromInside = Join(connections.Where(connection => connection.Source.IsInSet), connection => connection.Source, connection => connection.Destination, workloads);
        var fromOutside = Join(connections.Where(connection => !connection.Source.IsInSet), connection => connection.Destination, connection => connection.Source, workloads);
        return
        [
            .. fromInside.Select(row => new ConnectivityRow(row.Ones, row.Others, row.Ports))
                .Concat(fromOutside.Select(row => new ConnectivityRow(row.Others, row.Ones, row.Ports)))
                .OrderBy(row => string.Join(", ", row.Sources), StringComparer.Ordinal)
                .ThenBy(row => string.Join(", ", row.Destinations), StringComparer.Ordinal)
                .ThenBy(row => row.Ports, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(IReadOnlyList<string> Ones, IReadOnlyList<string> Others, string Ports)> Join(
        IEnumerable<ReportedConnection> connections, Func<ReportedConnection, ReportedPeer> oneOf, Func<ReportedConnection, ReportedPeer> otherOf, int workloads) =>
        connections
            .GroupBy(connection => (One: oneOf(connection), connection.PortText))
            .Select(same => (same.Key.One, same.Key.PortText, Others: NamesOf([.. same.Select(otherOf)], IsWorkload(same.Key.One) ? workloads - 1 : workloads), Named: same.Select(otherOf).Count(IsWorkload)))
            .GroupBy(row => (Others: string.Join("\n", row.Others), row.PortText))
            .Select(same =>
            {
                var (others, named) = (same.First().Others, same.First().Named);
                return (NamesOf([.. same.Select(row => row.One)], others.Contains(EveryWorkload) ? workloads : workloads - named), others, same.Key.PortText);
            });

    // A workload is no peer of itself, so every workload may mean all others.
    private static IReadOnlyList<string> NamesOf(IReadOnlyList<ReportedPeer> peers, int every)
    {
        var named = peers.Where(IsWorkload).SelectMany(peer => peer.Names).ToList();
        var others = peers.Where(peer => !IsWorkload(peer)).SelectMany(peer => peer.Names);
        return named.Count > 1 && named.Count == every ? [EveryWorkload, .. others] : [.. named, .. others];
    }

    private static bool IsWorkload(ReportedPeer peer) => peer.Kind == ReportedPeerKind.Workload;
}
