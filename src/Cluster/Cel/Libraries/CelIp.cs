using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>An address, as <c>ip('10.0.0.1')</c> makes it.</summary>
/// <param name="address">The address.</param>
internal sealed class CelIp(Address address) : CelOpaque
{
    /// <summary>The type.</summary>
    public static CelType IpType { get; } = CelType.Opaque("net.IP");

    /// <summary>The address.</summary>
    public Address Address { get; } = address;

    /// <inheritdoc/>
    public override CelType Type => IpType;

    /// <summary>The number of bytes.</summary>
    public override long Size => Address.Bits / 8;

    /// <inheritdoc/>
    public override bool EqualTo(CelOpaque other) => other is CelIp ip && ip.Address.Equals(Address);
}
