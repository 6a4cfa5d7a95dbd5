using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Reports;

/// <summary>The possible connections of a set as reports show them: neighbouring addresses are joined, and pods that no manifest shows are peers too.</summary>
internal sealed class ConnectivityReport
{
    private ConnectivityReport(NetworkModel model, IReadOnlyList<ReportedConnection> connections)
    {
        Model = model;
        Connections = connections;
        Rows = ConnectivityRow.Of(connections, model.Workloads.Count);
    }

    /// <summary>The model that the connections were computed from.</summary>
    public NetworkModel Model { get; }

    /// <summary>The connections, by the names of their ends and the ports.</summary>
    public IReadOnlyList<ReportedConnection> Connections { get; }

    /// <summary>The same connections, with peers that may do the same in one row.</summary>
    public IReadOnlyList<ConnectivityRow> Rows { get; }

    /// <summary>Computes the report of a set.</summary>
    /// <param name="set">The set; in a complete one there are no other pods.</param>
    /// <param name="semantics">What is taken for granted about the cluster.</param>
    public static ConnectivityReport Compute(ObjectSet set, NetworkSemantics semantics)
    {
        var connectivity = Connectivity.Compute(set.Objects, semantics);
        var peers = connectivity.Model.Workloads.ToDictionary(NamedPeer.Of, ReportedPeer.Of);
        peers.Add(NamedPeer.IngressController, ReportedPeer.IngressController);
        var exposures = set.IsComplete ? [] : Exposure.Find(connectivity.Model);
        return new ConnectivityReport(
            connectivity.Model,
            [
                .. ConnectionsOf(connectivity, peers).Concat(exposures.Select(exposure => ConnectionOf(exposure, peers)))
                    .Where(connection => connection.PortText.Length > 0)
                    .OrderBy(connection => connection.Source.ToString(), StringComparer.Ordinal)
                    .ThenBy(connection => connection.Destination.ToString(), StringComparer.Ordinal)
                    .ThenBy(connection => connection.PortText, StringComparer.Ordinal),
            ]);
    }

    private static IEnumerable<ReportedConnection> ConnectionsOf(Connectivity connectivity, Dictionary<NamedPeer, ReportedPeer> peers)
    {
        var all = connectivity.Connections;
        return
        [
            .. all.Where(connection => connection.Source.Range is null && connection.Destination.Range is null)
                .Select(connection => new ReportedConnection(peers[connection.Source], peers[connection.Destination], connection.Ports, [])),
            .. all.Where(connection => connection.Source.Range is not null).GroupBy(connection => (connection.Destination, connection.Ports))
                .Select(same => new ReportedConnection(Addresses(same.Select(connection => connection.Source)), peers[same.Key.Destination], same.Key.Ports, [])),
            .. all.Where(connection => connection.Destination.Range is not null).GroupBy(connection => (connection.Source, connection.Ports))
                .Select(same => new ReportedConnection(peers[same.Key.Source], Addresses(same.Select(connection => connection.Destination)), same.Key.Ports, [])),
        ];
    }

    private static ReportedPeer Addresses(IEnumerable<NamedPeer> ranges) => ReportedPeer.Of(RangeSet<Address>.Of(ranges.Select(peer => peer.Range!.Value)));

    private static ReportedConnection ConnectionOf(Exposure exposure, Dictionary<NamedPeer, ReportedPeer> peers)
    {
        var (own, other) = (peers[NamedPeer.Of(exposure.Workload)], ReportedPeer.Of(exposure.Peer));
        return exposure.Direction == PolicyDirection.Ingress
            ? new ReportedConnection(other, own, exposure.Ports, exposure.Names)
            : new ReportedConnection(own, other, exposure.Ports, exposure.Names);
    }
}
