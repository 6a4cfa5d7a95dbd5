using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>Compares two lists of connections, which may divide the addresses outside of the cluster otherwise.</summary>
internal sealed class ConnectivityComparison
{
    private readonly IReadOnlyList<Connection> _before;
    private readonly IReadOnlyList<Connection> _after;

    private ConnectivityComparison(IReadOnlyList<Connection> before, IReadOnlyList<Connection> after)
    {
        _before = before;
        _after = after;
    }

    /// <summary>The differences, by the names of both ends; neighbouring addresses with the same difference are one range.</summary>
    /// <param name="before">The connections before; no two of the same ends, and no two ranges of one peer overlap.</param>
    /// <param name="after">The connections after.</param>
    public static IReadOnlyList<ConnectionChange> Compare(IReadOnlyList<Connection> before, IReadOnlyList<Connection> after)
    {
        var comparison = new ConnectivityComparison(before, after);
        return
        [
            .. comparison.NamedChanges()
                .Concat(comparison.ChangesOfSources())
                .Concat(comparison.ChangesOfDestinations())
                .OrderBy(change => change.Source.Name, StringComparer.Ordinal).ThenBy(change => change.Destination.Name, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<ConnectionChange> NamedChanges()
    {
        var (before, after) = (Named(_before), Named(_after));
        return before.Keys.Union(after.Keys).Select(ends => ChangeOf(ends.Source, ends.Destination, PortsOf(before, ends), PortsOf(after, ends))).OfType<ConnectionChange>();
    }

    private IEnumerable<ConnectionChange> ChangesOfSources() => ChangesOfRanges(
        connection => connection.Source,
        connection => connection.Destination,
        (range, other, change) => new ConnectionChange(NamedPeer.Of(range), other, change.Before, change.After));

    private IEnumerable<ConnectionChange> ChangesOfDestinations() => ChangesOfRanges(
        connection => connection.Destination,
        connection => connection.Source,
        (range, other, change) => new ConnectionChange(other, NamedPeer.Of(range), change.Before, change.After));

    private IEnumerable<ConnectionChange> ChangesOfRanges(
        Func<Connection, NamedPeer> rangeOf,
        Func<Connection, NamedPeer> otherOf,
        Func<PointRange<Address>, NamedPeer, (PortSet Before, PortSet After), ConnectionChange> create)
    {
        var (before, after) = (ByOther(_before, rangeOf, otherOf), ByOther(_after, rangeOf, otherOf));
        return before.Select(group => group.Key).Union(after.Select(group => group.Key)).SelectMany(other =>
        {
            var ranges = before[other].Concat(after[other]).Select(connection => rangeOf(connection).Range!.Value).ToList();
            var pieces = AddressPartition.Cut(RangeSet<Address>.Of(ranges), ranges.Select(range => RangeSet<Address>.Of(range.First, range.Last)));
            return Merge(pieces.Select(piece => (piece, (PortsAt(before[other], rangeOf, piece), PortsAt(after[other], rangeOf, piece)))))
                .Select(change => create(change.Range, other, change.Ports));
        });
    }

    private static IEnumerable<(PointRange<Address> Range, (PortSet Before, PortSet After) Ports)> Merge(IEnumerable<(PointRange<Address> Range, (PortSet Before, PortSet After) Ports)> pieces)
    {
        var merged = new List<(PointRange<Address> Range, (PortSet Before, PortSet After) Ports)>();
        foreach (var (range, ports) in pieces)
        {
            if (merged.Count > 0 && merged[merged.Count - 1] is var last && last.Ports.Equals(ports) && last.Range.Last.IsFollowedBy(range.First))
            {
                merged[merged.Count - 1] = (last.Range with { Last = range.Last }, ports);
            }
            else
            {
                merged.Add((range, ports));
            }
        }

        return merged.Where(piece => !piece.Ports.Before.Equals(piece.Ports.After));
    }

    private static ILookup<NamedPeer, Connection> ByOther(IReadOnlyList<Connection> connections, Func<Connection, NamedPeer> rangeOf, Func<Connection, NamedPeer> otherOf) =>
        connections.Where(connection => rangeOf(connection).Range is not null).ToLookup(otherOf);

    private static PortSet PortsAt(IEnumerable<Connection> connections, Func<Connection, NamedPeer> rangeOf, PointRange<Address> piece) =>
        connections.FirstOrDefault(connection => rangeOf(connection).Range!.Value.Contains(piece.First))?.Ports ?? PortSet.None;

    private static Dictionary<(NamedPeer Source, NamedPeer Destination), PortSet> Named(IReadOnlyList<Connection> connections) => connections
        .Where(connection => connection.Source.Range is null && connection.Destination.Range is null)
        .ToDictionary(connection => (connection.Source, connection.Destination), connection => connection.Ports);

    private static PortSet PortsOf(Dictionary<(NamedPeer, NamedPeer), PortSet> connections, (NamedPeer, NamedPeer) ends) =>
        connections.TryGetValue(ends, out var ports) ? ports : PortSet.None;

    private static ConnectionChange? ChangeOf(NamedPeer source, NamedPeer destination, PortSet before, PortSet after) =>
        before.Equals(after) ? null : new ConnectionChange(source, destination, before, after);
}
