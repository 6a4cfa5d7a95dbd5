using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>An example of a connection: one source, one destination and ports, to be explained by policies.</summary>
/// <param name="From">The source.</param>
/// <param name="FromText">Its name.</param>
/// <param name="To">The destination.</param>
/// <param name="ToText">Its name.</param>
/// <param name="Ports">The ports.</param>
internal sealed record ConnectionPath(NetworkPeer From, string FromText, NetworkPeer To, string ToText, PortSet Ports)
{
    /// <summary>An example between two peers, of pods for which the ports are possible, or are not.</summary>
    public static ConnectionPath Between(NetworkModel model, ListPeer from, ListPeer to, PortSet ports, bool isPossible)
    {
        var pairs = from.Pods.SelectMany(_ => to.Pods, (source, destination) => (source, destination)).ToList();
        var (one, other) = pairs.Find(pair => isPossible ? model.Allowed(pair.source, pair.destination).Overlaps(ports) : !model.Allowed(pair.source, pair.destination).Contains(ports));
        return one is null ? new ConnectionPath(pairs[0].source, from.Text, pairs[0].destination, to.Text, ports) : new ConnectionPath(one, from.Text, other, to.Text, ports);
    }

    /// <summary>An example between an address and a workload.</summary>
    public static ConnectionPath FromOutside(AddressRange range, ListPeer to, PortSet ports) => new(range, TextOf(range), to.Pods[0], to.Text, ports);

    /// <summary>An example between a workload and an address.</summary>
    public static ConnectionPath ToOutside(ListPeer from, AddressRange range, PortSet ports) => new(from.Pods[0], from.Text, range, TextOf(range), ports);

    private static string TextOf(AddressRange range) => AddressSetText.Of(ConnectionTable.SetOf(range.Range))[0];
}
