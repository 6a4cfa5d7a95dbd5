using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>The part of a line that is possible for all that it names.</summary>
/// <param name="Line">The line.</param>
/// <param name="Ports">The ports that are possible between all its peers; none if it names no peers of the set.</param>
/// <param name="Closed">An example of a connection that is not possible.</param>
internal sealed record LinePossibility(DeclaredConnection Line, PortSet Ports, ConnectionPath? Closed)
{
    /// <summary>Compares a line with what is possible.</summary>
    public static LinePossibility Of(DeclaredConnection line, NetworkModel model, PeerDirectory peers, ConnectionTable possible)
    {
        PortSet? common = null;
        ConnectionPath? closed = null;
        foreach (var part in LinePart.Of(line, model, peers, possible))
        {
            common = (common ?? line.Ports).Intersect(part.Common);
            closed ??= part.Common.Contains(line.Ports) ? null : part.Closed();
        }

        return new LinePossibility(line, common ?? PortSet.None, closed);
    }
}
