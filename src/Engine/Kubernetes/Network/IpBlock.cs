using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Kubernetes.Network;

/// <summary>The addresses of one block without those of others that are in it.</summary>
/// <param name="place">The place of <c>ipBlock</c>.</param>
internal sealed class IpBlock(ManifestCursor place)
{
    /// <summary>The place of <c>ipBlock</c>.</summary>
    public ManifestCursor Place { get; } = place;

    /// <summary>The block.</summary>
    public ManifestCursor Cidr { get; } = place["cidr"];

    /// <summary>The blocks that are left out.</summary>
    public ManifestCursor Except { get; } = place["except"];

    /// <summary>The block, if it is known and valid.</summary>
    public AddressBlock? Block => Parse(Cidr);

    /// <summary>The blocks that are left out, as far as they are known and valid.</summary>
    public IEnumerable<AddressBlock> Exceptions => Except.Items.Select(Parse).OfType<AddressBlock>();

    /// <summary>The addresses; <see langword="null"/> unless all of the blocks are known and valid.</summary>
    public RangeSet<Address>? Addresses => Block is { } block && Except.HasOnly(item => Parse(item) is not null)
        ? Exceptions.Aggregate(block.Addresses, (addresses, exception) => addresses.Except(exception.Addresses))
        : null;

    /// <summary>Reads the block that is written at a place.</summary>
    public static AddressBlock? Parse(ManifestCursor place) =>
        place.String is { } text && AddressBlock.TryParse(text, out var block) ? block : null;
}
