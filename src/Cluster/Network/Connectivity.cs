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
        var connections = new List<Connection>();
        foreach (var workload in model.Workloads)
        {
            var name = NamedPeer.Of(workload);
            AddAll(connections, model.Sources.Select(range => (NamedPeer.Of(range.Range), name, model.Allowed(range, workload))));
            AddAll(connections, model.Destinations.Select(range => (name, NamedPeer.Of(range.Range), model.Allowed(workload, range))));
            AddAll(connections, model.Workloads.Where(other => !ReferenceEquals(other, workload)).Select(other => (name, NamedPeer.Of(other), model.Allowed(workload, other))));
        }

        AddAll(connections, IngressConnections.Of(model, objects).Select(route => (NamedPeer.IngressController, NamedPeer.Of(route.Workload), route.Ports)));
        return new Connectivity(
            model, [.. connections.OrderBy(connection => connection.Source.Name, StringComparer.Ordinal).ThenBy(connection => connection.Destination.Name, StringComparer.Ordinal)]);
    }

    private static void AddAll(List<Connection> connections, IEnumerable<(NamedPeer Source, NamedPeer Destination, PortSet Ports)> pairs) =>
        connections.AddRange(pairs.Where(pair => !pair.Ports.IsEmpty).Select(pair => new Connection(pair.Source, pair.Destination, pair.Ports)));
}
