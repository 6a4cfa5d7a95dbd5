using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>The ports on which one named peer may connect to another.</summary>
/// <param name="Source">Where connections come from: a workload, a range of addresses or the ingress controller.</param>
/// <param name="Destination">Where they go to.</param>
/// <param name="Ports">The ports, of which there is at least one.</param>
internal sealed record Connection(NamedPeer Source, NamedPeer Destination, PortSet Ports);
