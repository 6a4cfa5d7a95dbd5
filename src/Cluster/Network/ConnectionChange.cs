using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>A difference between two computations.</summary>
/// <param name="Source">Where connections come from.</param>
/// <param name="Destination">Where they go to.</param>
/// <param name="Before">The ports that were allowed before; none for a connection that is new.</param>
/// <param name="After">The ports that are allowed now; none for a connection that is gone.</param>
internal sealed record ConnectionChange(NamedPeer Source, NamedPeer Destination, PortSet Before, PortSet After);
