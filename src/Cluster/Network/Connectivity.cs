using KubeGuard.Cluster.Objects;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>All connections that are possible between workloads, addresses and the ingress controller.</summary>
internal sealed class Connectivity
{
    private Connectivity(NetworkModel model, IReadOnlyList<Connection> connections)
    {
        Model = model;
        Connections = connections;
    }

    /// <summary>The model that they were computed from.</summary>
    public NetworkModel Model { get; }

    /// <summary>The connections, by the names of their ends; of a workload with itself none.</summary>
    public IReadOnlyList<Connection> Connections { get; }

    /// <summary>Computes the connections of a set.</summary>
    /// <param name="objects">The objects, those in lists included.</param>
    /// <param name="semantics">What is taken for granted about the cluster.</param>
    public static Connectivity Compute(IReadOnlyList<SetObject> objects, NetworkSemantics semantics)
    {
        var model = NetworkModelReader.Read(objects, semantics);
        var names = model.Workloads.ToDictionary(workload => workload, NamedPeer.Of);
        var sources = model.Sources.Select(range => (Peer: range, Name: NamedPeer.Of(range.Range))).ToList();
        var destinations = model.Destinations.Select(range => (Peer: range, Name: NamedPeer.Of(range.Range))).ToList();
        var connections = new List<Connection>();
        foreach (var workload in model.Workloads)
        {
            var name = names[workload];
            AddAll(connections, sources.Select(range => (range.Name, name, model.Allowed(range.Peer, workload))));
            AddAll(connections, destinations.Select(range => (name, range.Name, model.Allowed(workload, range.Peer))));
            AddAll(connections, model.Candidates(workload).Where(other => !ReferenceEquals(other, workload)).Select(other => (name, names[other], model.Allowed(workload, other))));
        }

        AddAll(connections, IngressConnections.Of(model, objects).Select(route => (NamedPeer.IngressController, NamedPeer.Of(route.Workload), route.Ports)));
        return new Connectivity(
            model, [.. connections.OrderBy(connection => connection.Source.Name, StringComparer.Ordinal).ThenBy(connection => connection.Destination.Name, StringComparer.Ordinal)]);
    }

    private static void AddAll(List<Connection> connections, IEnumerable<(NamedPeer Source, NamedPeer Destination, PortSet Ports)> pairs) =>
        connections.AddRange(pairs.Where(pair => !pair.Ports.IsEmpty).Select(pair => new Connection(pair.Source, pair.Destination, pair.Ports)));
}
