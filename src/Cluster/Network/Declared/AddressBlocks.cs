using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>Divides sets of addresses into blocks.</summary>
internal static class AddressBlocks
{
    /// <summary>All addresses of each version.</summary>
    public static IReadOnlyList<AddressBlock> Families { get; } = [AddressBlock.WholeFamily(AddressFamily.IPv4), AddressBlock.WholeFamily(AddressFamily.IPv6)];

    /// <summary>The fewest blocks that together are a set, in the order of their addresses.</summary>
    public static IReadOnlyList<AddressBlock> Of(RangeSet<Address> addresses) => [.. addresses.Ranges.SelectMany(Of)];

    /// <summary>The blocks of a set, each with the blocks to leave out of it: those of a whole version where this is shorter.</summary>
    public static IReadOnlyList<(AddressBlock Block, IReadOnlyList<AddressBlock> Except)> WithExceptions(RangeSet<Address> addresses) =>
    [
        .. Families.SelectMany(family =>
        {
            var (own, missing) = (Of(addresses.Intersect(family.Addresses)), Of(family.Addresses.Except(addresses)));
            return own.Count > 0 && missing.Count < own.Count ? [(family, missing)] : own.Select(block => (block, (IReadOnlyList<AddressBlock>)[]));
        }),
    ];

    private static IEnumerable<AddressBlock> Of(PointRange<Address> range)
    {
        var (first, isLast) = (range.First, false);
        while (!isLast)
        {
            var length = first.Bits;
            while (length > 0 && first.FirstOfPrefix(length - 1).Equals(first) && first.LastOfPrefix(length - 1).CompareTo(range.Last) <= 0)
            {
                length--;
            }

            yield return new AddressBlock(first, length);
            var last = first.LastOfPrefix(length);
            isLast = last.Equals(range.Last);
            first = isLast ? first : last.Next;
        }
    }
}
