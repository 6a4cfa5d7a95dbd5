using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>Peers by their addresses, pods included where the semantics say so.</summary>
/// <param name="addresses">The addresses.</param>
/// <param name="semantics">What is taken for granted about the cluster.</param>
internal sealed class AddressPeers(RangeSet<Address> addresses, NetworkSemantics semantics) : PeerSelector
{
    private readonly bool _includesPods = semantics.PodAddresses is { } pods && addresses.Contains(pods);

    /// <inheritdoc/>
    public override bool Includes(NetworkPeer peer) => peer switch
    {
        AddressRange range => addresses.Contains(range.Range.First) && addresses.Contains(range.Range.Last),
        _ => _includesPods,
    };
}
