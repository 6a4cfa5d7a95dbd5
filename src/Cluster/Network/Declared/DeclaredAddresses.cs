using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>Addresses.</summary>
/// <param name="addresses">The addresses.</param>
internal sealed class DeclaredAddresses(RangeSet<Address> addresses) : DeclaredPeer
{
    /// <inheritdoc/>
    public override RangeSet<Address> Addresses => addresses;

    /// <inheritdoc/>
    public override bool Includes(ListPeer peer) => false;
}
