using System.Globalization;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// An amount of a resource such as <c>250m</c> CPU or <c>1Gi</c> memory
/// (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/).
/// </summary>
internal readonly struct ResourceQuantity
{
    // A double has all whole numbers of so many digits.
    private const int MaxDigits = 15;

    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private ResourceQuantity(double value) => Value = value;

    /// <summary>The amount in the base unit: cores, or bytes.</summary>
    public double Value { get; }

    /// <summary>Reads a quantity as Kubernetes does.</summary>
    /// <returns>The quantity, or <see langword="null"/> if the text is not one.</returns>
    public static ResourceQuantity? TryParse(string text)
    {
        var end = EndOfNumber(text);
        return NumberOf(text, end) is { } number && FactorOf(text, end) is { } factor ? new ResourceQuantity(number * factor) : null;
    }

    // Most amounts are a few digits, which take no parser.
    private static double? NumberOf(string text, int end)
    {
        long digits = 0;
        for (var i = 0; i < end; i++)
        {
            if (text[i] is < '0' or > '9' || i == MaxDigits)
            {
                return double.TryParse(text.Substring(0, end), Number, CultureInfo.InvariantCulture, out var number) ? number : null;
            }

            digits = (digits * 10) + (text[i] - '0');
        }

        return end == 0 ? null : digits;
    }

    /// <summary>Determines whether a place has an amount other than zero; <see langword="null"/> if unknown.</summary>
    public static bool? IsSet(ManifestCursor cursor)
    {
        if (cursor.IsAbsent)
        {
            return false;
        }

        var quantity = cursor.Node is ScalarNode { Text.Value: { } text } ? TryParse(text) : null;
        return quantity is { } known ? known.Value != 0 : null;
    }

    // The characters that a number may have. The parser validates it, but alone would also accept words such as "NaN".
    private static int EndOfNumber(string text)
    {
        var end = 0;
        while (end < text.Length && text[end] is (>= '0' and <= '9') or '.' or '+' or '-')
        {
            end++;
        }

        return end;
    }

    private static double? FactorOf(string text, int start) => (text.Length - start) switch
    {
        0 => 1,
        1 => text[start] switch
        {
            'n' => 1e-9,
            'u' => 1e-6,
            'm' => 1e-3,
            'k' => 1e3,
            'M' => 1e6,
            'G' => 1e9,
            'T' => 1e12,
            'P' => 1e15,
            'E' => 1e18,
            _ => null,
        },
        2 when text[start + 1] == 'i' => text[start] switch
        {
            'K' => 1L << 10,
            'M' => 1L << 20,
            'G' => 1L << 30,
            'T' => 1L << 40,
            'P' => 1L << 50,
            'E' => 1L << 60,
            _ => null,
        },
        _ => text[start] is 'e' or 'E' ? PowerOf(text.Substring(start + 1)) : null,
    };

    private static double? PowerOf(string exponent) =>
        int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) && power is > -100 and < 100
            ? Math.Pow(10, power)
            : null;
}
