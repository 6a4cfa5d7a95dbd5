using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>Peers with addresses of one version of the Internet Protocol.</summary>
/// <param name="family">The version.</param>
/// <param name="semantics">What is taken for granted about the cluster.</param>
internal sealed class OfFamily(AddressFamily family, NetworkSemantics semantics) : PeerSelector
{
    /// <inheritdoc/>
    public override bool Includes(NetworkPeer peer) => peer switch
    {
        AddressRange range => range.Range.First.Family == family,
        _ => semantics.PodAddresses?.Ranges.Any(range => range.First.Family == family) ?? family == AddressFamily.IPv4,
    };
}
