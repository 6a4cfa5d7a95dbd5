using System.Globalization;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>The parts of a quantity as a text.</summary>
internal sealed class QuantityParts
{
    private const string Letters = "eEinumkKMGTP";
    private const string Decimals = "num kMGTPE";

    private QuantityParts(int sign, string whole, string fraction, string suffix)
    {
        Sign = sign;
        Whole = whole;
        Fraction = fraction;
        Suffix = SuffixOf(suffix);
    }

    /// <summary>1 or -1.</summary>
    public int Sign { get; }

    /// <summary>The digits before the point, without leading zeros; at least one.</summary>
    public string Whole { get; }

    /// <summary>The digits behind the point.</summary>
    public string Fraction { get; }

    /// <summary>The base and the exponent that the suffix means; <see langword="null"/> if it means none.</summary>
    public (int Radix, int Exponent)? Suffix { get; }

    /// <summary>Splits a text; <see langword="null"/> if it has not the form of a quantity.</summary>
    public static QuantityParts? Read(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var position = text[0] is '+' or '-' ? 1 : 0;
        var whole = Take(text, ref position, IsDigit).TrimStart('0');
        var fraction = "";
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = Take(text, ref position, IsDigit);
        }

        var start = position;
        Take(text, ref position, character => Letters.IndexOf(character) >= 0);
        position += position < text.Length && text[position] is '+' or '-' ? 1 : 0;
        Take(text, ref position, IsDigit);
        return position < text.Length ? null
            : new QuantityParts(text[0] == '-' ? -1 : 1, whole.Length == 0 ? "0" : whole, fraction, text.Substring(start));
    }

    private static (int Radix, int Exponent)? SuffixOf(string suffix)
    {
        if (suffix.Length == 0)
        {
            return (10, 0);
        }

        if (suffix.Length == 1 && Decimals.IndexOf(suffix[0]) is >= 0 and var power)
        {
            return (10, (power - 3) * 3);
        }

        if (suffix.Length == 2 && suffix[1] == 'i' && "KMGTPE".IndexOf(suffix[0]) is >= 0 and var binary)
        {
            return (2, (binary + 1) * 10);
        }

        return suffix[0] is 'e' or 'E' && long.TryParse(suffix.Substring(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            ? (10, (int)Math.Max(Math.Min(exponent, int.MaxValue), -int.MaxValue))
            : null;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static string Take(string text, ref int position, Func<char, bool> isPart)
    {
        var start = position;
        while (position < text.Length && isPart(text[position]))
        {
            position++;
        }

        return text.Substring(start, position - start);
    }
}
