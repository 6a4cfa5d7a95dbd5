using System.Globalization;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>A block of addresses, as <c>cidr('10.0.0.0/8')</c> makes it. It keeps the bits behind the prefix.</summary>
/// <param name="block">The block.</param>
internal sealed class CelCidr(AddressBlock block) : CelOpaque
{
    /// <summary>The type.</summary>
    public static CelType CidrType { get; } = CelType.Opaque("net.CIDR");

    /// <summary>The block.</summary>
    public AddressBlock Block { get; } = block;

    /// <inheritdoc/>
    public override CelType Type => CidrType;

    /// <summary>The number of bytes that the prefix takes.</summary>
    public override long Size => (Block.Length + 7) / 8;

    /// <inheritdoc/>
    public override bool EqualTo(CelOpaque other) => other is CelCidr cidr && cidr.Block.Equals(Block);

    /// <summary>The block as it was written, its address in the usual form.</summary>
    public override string ToString() => $"{Block.Written}/{Block.Length.ToString(CultureInfo.InvariantCulture)}";
}
