using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>
/// Reads and writes sets of addresses as a list has them: <c>external</c>, a block, an address, or <c>192.0.2.1-192.0.2.9</c>; the first
/// two also with <c>except</c> and blocks.
/// </summary>
internal static class AddressSetText
{
    /// <summary>The addresses outside of the cluster.</summary>
    public const string External = "external";

    private const string Except = " except ";

    // Beyond this, what is in a set is clearer than what is not.
    private const int MaxExceptions = 8;

    /// <summary>The addresses outside of the cluster: all except those that clusters take the addresses of pods from.</summary>
    public static RangeSet<Address> ExternalAddresses { get; } = KnownAddresses.All.Except(KnownAddresses.ClusterBlocks);

    /// <summary>Reads a set; <see langword="null"/> if it is none.</summary>
    public static RangeSet<Address>? Parse(string text)
    {
        var except = text.IndexOf(Except, StringComparison.Ordinal);
        if (except < 0)
        {
            return ParseBase(text) ?? ParseRange(text);
        }

        var removed = text.Substring(except + Except.Length).Split(',').Select(part => ParseBase(part.Trim())).ToList();
        return ParseBase(text.Substring(0, except).TrimEnd()) is { } whole && !removed.Contains(null)
            ? removed.Aggregate(whole, (set, block) => set.Except(block!))
            : null;
    }

    /// <summary>The texts that together are a set.</summary>
    public static IReadOnlyList<string> Of(RangeSet<Address> addresses)
    {
        if (AddressBlocks.Families.FirstOrDefault(family => addresses.Contains(family.Addresses)) is { Length: 0 } whole && addresses.Contains(whole.Addresses))
        {
            return [whole.ToString(), .. Of(addresses.Except(whole.Addresses))];
        }

        return AddressBlocks.Families.All(family => addresses.Overlaps(family.Addresses)) && AddressBlocks.Of(ExternalAddresses.Except(addresses)) is { Count: <= MaxExceptions } missing
            ? [Text(External, missing), .. Of(addresses.Except(ExternalAddresses))]
            : [.. AddressBlocks.Families.SelectMany(family => OfFamily(addresses.Intersect(family.Addresses), family))];
    }

    private static IEnumerable<string> OfFamily(RangeSet<Address> addresses, AddressBlock family)
    {
        if (addresses.IsEmpty)
        {
            return [];
        }

        var missing = AddressBlocks.Of(family.Addresses.Except(addresses));
        return missing.Count <= MaxExceptions && missing.Count < AddressBlocks.Of(addresses).Count
            ? [Text(family.ToString(), missing)]
            : addresses.Ranges.Select(TextOf);
    }

    private static string Text(string whole, IReadOnlyList<AddressBlock> missing) => missing.Count == 0 ? whole : whole + Except + string.Join(", ", missing.Select(TextOf));

    private static string TextOf(PointRange<Address> range) =>
        AddressBlocks.Of(RangeSet<Address>.Of(range.First, range.Last)) is { Count: 1 } blocks ? TextOf(blocks[0]) : $"{range.First}-{range.Last}";

    private static string TextOf(AddressBlock block) => block.Length == block.Written.Bits ? block.Written.ToString() : block.ToString();

    private static RangeSet<Address>? ParseBase(string text) =>
        text == External ? ExternalAddresses
        : AddressBlock.TryParseBlockOrAddress(text, out var block) ? block.Addresses
        : null;

    private static RangeSet<Address>? ParseRange(string text)
    {
        var dash = text.IndexOf('-');
        return dash > 0 && AddressText.TryParse(text.Substring(0, dash).Trim(), out var first) && AddressText.TryParse(text.Substring(dash + 1).Trim(), out var last)
            && first.Family == last.Family && first.CompareTo(last) <= 0
                ? RangeSet<Address>.Of(first, last)
                : null;
    }
}
