using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Reports;

/// <summary>A possible connection in a report.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Destination">Where it goes to.</param>
/// <param name="Ports">The ports.</param>
/// <param name="Names">Ports that a rule names and only a pod can resolve that no manifest shows.</param>
internal sealed record ReportedConnection(ReportedPeer Source, ReportedPeer Destination, PortSet Ports, IReadOnlyList<NamedPort> Names)
{
    /// <summary>The ports for people, as in <c>TCP 80,443; port 'http'</c>.</summary>
    public string PortText { get; } = Names.Count == 0
        ? Ports.IsEmpty ? "" : Ports.ToString()
        : string.Join("; ", [.. Ports.IsEmpty ? [] : new[] { Ports.ToString() }, .. Names.Select(name => $"port '{name.Name}'")]);
}
