using System.Globalization;

namespace KubeGuard.Network;

/// <summary>An address of version 4 or 6 of the Internet Protocol. Those of version 4 come first in order.</summary>
/// <param name="Family">The version.</param>
/// <param name="High">The upper 64 of 128 bits; 0 in version 4.</param>
/// <param name="Low">The lower 64 bits.</param>
internal readonly record struct Address(AddressFamily Family, ulong High, ulong Low) : IPoint<Address>
{
    private const int Groups = 8;

    /// <summary>The number of bits of an address of this version.</summary>
    public int Bits => BitsOf(Family);

    /// <inheritdoc/>
    public Address Previous => new(Family, Low == 0 ? High - 1 : High, unchecked(Low - 1));

    /// <inheritdoc/>
    public Address Next => new(Family, Low == ulong.MaxValue ? High + 1 : High, unchecked(Low + 1));

    /// <summary>The number of bits of an address of a version.</summary>
    public static int BitsOf(AddressFamily family) => family == AddressFamily.IPv4 ? 32 : 128;

    /// <summary>An address of version 4.</summary>
    public static Address OfIPv4(uint number) => new(AddressFamily.IPv4, 0, number);

    /// <summary>The address with all bits after a prefix cleared.</summary>
    /// <param name="length">The length of the prefix in bits.</param>
    public Address FirstOfPrefix(int length)
    {
        var (high, low) = HostBits(length);
        return new Address(Family, High & ~high, Low & ~low);
    }

    /// <summary>The address with all bits after a prefix set.</summary>
    /// <param name="length">The length of the prefix in bits.</param>
    public Address LastOfPrefix(int length)
    {
        var (high, low) = HostBits(length);
        return new Address(Family, High | high, Low | low);
    }

    /// <inheritdoc/>
    public bool IsFollowedBy(Address other) =>
        Family == other.Family && !Equals(LastOfPrefix(0)) && Next.Equals(other);

    /// <inheritdoc/>
    public int CompareTo(Address other) =>
        Family != other.Family ? Family.CompareTo(other.Family)
        : High != other.High ? High.CompareTo(other.High)
        : Low.CompareTo(other.Low);

    /// <summary>The address as it is usually written; one of version 6 in eight groups, the longest run of zeros left out.</summary>
    public override string ToString() => Family == AddressFamily.IPv4
        ? string.Join(".", new[] { 24, 16, 8, 0 }.Select(ByteAt))
        : AddressText.Shorten([.. Enumerable.Range(0, Groups).Select(GroupAt)]);

    private string ByteAt(int shift) => ((Low >> shift) & 0xff).ToString(CultureInfo.InvariantCulture);

    private int GroupAt(int index) => (int)(((index < 4 ? High : Low) >> (16 * (3 - (index % 4)))) & 0xffff);

    private (ulong High, ulong Low) HostBits(int length)
    {
        var count = Bits - length;
        return (Mask(count - 64), Mask(count));
    }

    private static ulong Mask(int count) => count <= 0 ? 0 : count >= 64 ? ulong.MaxValue : (1UL << count) - 1;
}
