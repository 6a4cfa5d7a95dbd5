using System.Globalization;

namespace KubeGuard.Network;

/// <summary>A block of addresses in the notation of CIDR, such as <c>10.0.0.0/8</c> (https://datatracker.ietf.org/doc/html/rfc4632#section-3.1).</summary>
/// <param name="Written">The address before the slash.</param>
/// <param name="Length">The length of the prefix in bits.</param>
internal readonly record struct AddressBlock(Address Written, int Length)
{
    /// <summary>The version of its addresses.</summary>
    public AddressFamily Family => Written.Family;

    /// <summary>Indicates whether all bits after the prefix are clear, as they should be written.</summary>
    public bool IsCanonical => Written.Equals(First);

    /// <summary>Indicates whether it is every address of its version.</summary>
    public bool IsWholeFamily => Length == 0;

    /// <summary>Its addresses.</summary>
    public RangeSet<Address> Addresses => RangeSet<Address>.Of(First, Written.LastOfPrefix(Length));

    private Address First => Written.FirstOfPrefix(Length);

    /// <summary>Reads a block. The length is decimal, without a sign or leading zeros.</summary>
    public static bool TryParse(string text, out AddressBlock block)
    {
        block = default;
        var slash = text.IndexOf('/');
        if (slash < 0 || !AddressText.TryParse(text.Substring(0, slash), out var address) || ReadLength(text.Substring(slash + 1)) is not { } length || length > address.Bits)
        {
            return false;
        }

        block = new AddressBlock(address, length);
        return true;
    }

    /// <summary>Reads a block, or an address as the block of it alone.</summary>
    public static bool TryParseBlockOrAddress(string text, out AddressBlock block)
    {
        if (!AddressText.TryParse(text, out var address))
        {
            return TryParse(text, out block);
        }

        block = new AddressBlock(address, address.Bits);
        return true;
    }

    /// <summary>Reads blocks and addresses; what is neither is left out.</summary>
    public static IReadOnlyList<AddressBlock> ReadAll(IEnumerable<string> texts)
    {
        var blocks = new List<AddressBlock>();
        foreach (var text in texts)
        {
            if (TryParseBlockOrAddress(text, out var block))
            {
                blocks.Add(block);
            }
        }

        return blocks;
    }

    /// <summary>Every address of a version.</summary>
    public static AddressBlock WholeFamily(AddressFamily family) => new(new Address(family, 0, 0), 0);

    /// <summary>Determines whether every address of another block is in this one, and some are in this one alone.</summary>
    public bool StrictlyContains(AddressBlock other) => other.Length > Length && Addresses.Contains(other.Addresses);

    /// <summary>The block as it should be written.</summary>
    public override string ToString() => $"{First}/{Length.ToString(CultureInfo.InvariantCulture)}";

    private static int? ReadLength(string text) =>
        text.Length is >= 1 and <= 3 && text.All(character => character is >= '0' and <= '9') && (text.Length == 1 || text[0] != '0')
            ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
}
