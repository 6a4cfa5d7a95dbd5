using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Generated;

/// <summary>A rule to write.</summary>
/// <param name="Peers">The peers; none for all.</param>
/// <param name="Ports">The ports.</param>
internal sealed record PlannedRule(IReadOnlyList<PlannedPeer> Peers, PortSet Ports);
