using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Reports;

/// <summary>Writes sets of addresses for people: <c>any address</c>, <c>10.0.0.0/8</c>, <c>any IPv4 address except 169.254.169.254/32</c>.</summary>
internal static class AddressNames
{
    /// <summary>The names of the parts of a set, which together are all of it.</summary>
    public static IReadOnlyList<string> Of(RangeSet<Address> addresses) =>
        addresses.Equals(KnownAddresses.All)
            ? ["any address"]
            : [.. Of(addresses, AddressFamily.IPv4, "any IPv4 address"), .. Of(addresses, AddressFamily.IPv6, "any IPv6 address")];

    /// <summary>The name of a range: a block where it is one.</summary>
    public static string Of(PointRange<Address> range)
    {
        for (var length = 0; length <= range.First.Bits; length++)
        {
            if (range.First.FirstOfPrefix(length).Equals(range.First) && range.First.LastOfPrefix(length).Equals(range.Last))
            {
                return new AddressBlock(range.First, length).ToString();
            }
        }

        return $"{range.First}-{range.Last}";
    }

    private static IEnumerable<string> Of(RangeSet<Address> addresses, AddressFamily family, string everyAddress)
    {
        var whole = AddressBlock.WholeFamily(family).Addresses;
        var (own, left) = (addresses.Intersect(whole), whole.Except(addresses));
        return left.IsEmpty ? [everyAddress]
            : left.Ranges.Count < own.Ranges.Count ? [$"{everyAddress} except {string.Join(" and ", left.Ranges.Select(Of))}"]
            : own.Ranges.Select(Of);
    }
}
