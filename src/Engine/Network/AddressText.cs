using System.Globalization;

namespace KubeGuard.Network;

/// <summary>
/// Reads and writes addresses as the Kubernetes API does: four decimal numbers without leading zeros
/// (https://datatracker.ietf.org/doc/html/rfc6943#section-3.1.1), or eight hexadecimal groups
/// (https://datatracker.ietf.org/doc/html/rfc4291#section-2.2) without a zone.
/// </summary>
internal static class AddressText
{
    private const int Groups = 8;

    /// <summary>Reads an address.</summary>
    public static bool TryParse(string text, out Address address)
    {
        address = default;
        if (text.IndexOf(':') < 0)
        {
            return TryParseIPv4(text, out address);
        }

        if (ReadGroups(text) is not { } groups)
        {
            return false;
        }

        address = new Address(AddressFamily.IPv6, Join(groups, 0), Join(groups, 4));
        return true;
    }

    /// <summary>Writes the groups of an address of version 6, with <c>::</c> for the first longest run of zeros.</summary>
    public static string Shorten(IReadOnlyList<int> groups)
    {
        int start = -1, length = 1;
        for (var i = 0; i < Groups; i++)
        {
            var run = 0;
            while (i + run < Groups && groups[i + run] == 0)
            {
                run++;
            }

            if (run > length)
            {
                (start, length) = (i, run);
            }
        }

        return start < 0 ? Write(groups, 0, Groups) : $"{Write(groups, 0, start)}::{Write(groups, start + length, Groups)}";
    }

    private static string Write(IReadOnlyList<int> groups, int from, int to) =>
        string.Join(":", groups.Skip(from).Take(to - from).Select(group => group.ToString("x", CultureInfo.InvariantCulture)));

    private static bool TryParseIPv4(string text, out Address address)
    {
        address = default;
        var parts = text.Split('.');
        if (parts.Length != 4)
        {
            return false;
        }

        uint number = 0;
        foreach (var part in parts)
        {
            if (ReadByte(part) is not { } value)
            {
                return false;
            }

            number = (number << 8) | value;
        }

        address = Address.OfIPv4(number);
        return true;
    }

    private static uint? ReadByte(string text) =>
        text.Length is >= 1 and <= 3 && text.All(IsDigit) && (text.Length == 1 || text[0] != '0')
        && uint.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) is var value and <= 255
            ? value
            : null;

    // At most one "::", which is at least one group of zeros.
    private static List<int>? ReadGroups(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
        {
            return ReadPart(text, mayEndInIPv4: true) is { Count: Groups } all ? all : null;
        }

        var head = ReadPart(text.Substring(0, gap), mayEndInIPv4: false);
        var tail = ReadPart(text.Substring(gap + 2), mayEndInIPv4: true);
        return head is not null && tail is not null && head.Count + tail.Count < Groups
            ? [.. head, .. Enumerable.Repeat(0, Groups - head.Count - tail.Count), .. tail]
            : null;
    }

    private static List<int>? ReadPart(string text, bool mayEndInIPv4)
    {
        var groups = new List<int>();
        if (text.Length == 0)
        {
            return groups;
        }

        var parts = text.Split(':');
        for (var i = 0; i < parts.Length; i++)
        {
            if (mayEndInIPv4 && i == parts.Length - 1 && TryParseIPv4(parts[i], out var last))
            {
                groups.Add((int)(last.Low >> 16));
                groups.Add((int)(last.Low & 0xffff));
            }
            else if (parts[i].Length is >= 1 and <= 4 && parts[i].All(IsHexDigit))
            {
                groups.Add(int.Parse(parts[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            }
            else
            {
                return null;
            }
        }

        return groups;
    }

    private static ulong Join(List<int> groups, int from) => groups.Skip(from).Take(4).Aggregate(0UL, (bits, group) => (bits << 16) | (uint)group);

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsHexDigit(char character) => IsDigit(character) || character is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
