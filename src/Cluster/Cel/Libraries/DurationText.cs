namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Reads lengths of time as Go does (https://pkg.go.dev/time#ParseDuration): <c>1h2m3.5s</c>.</summary>
internal static class DurationText
{
    private static readonly (string Name, decimal Nanoseconds)[] _units =
    [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000),
        ("h", 3_600_000_000_000),
    ];

    /// <summary>Reads a length of time.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Nanoseconds; <see langword="null"/> if the text is none, or beyond the range.</returns>
    public static long? Parse(string text)
    {
        var isNegative = text.StartsWith("-", StringComparison.Ordinal);
        var position = isNegative || text.StartsWith("+", StringComparison.Ordinal) ? 1 : 0;
        if (position == text.Length || text.Length > 200)
        {
            return null;
        }

        if (text.Substring(position) == "0")
        {
            return 0;
        }

        var total = 0m;
        while (position < text.Length)
        {
            if (Part(text, ref position) is not { } part || (total += part) > (decimal)long.MaxValue + 1)
            {
                return null;
            }
        }

        total = isNegative ? -total : total;
        return total <= long.MaxValue ? (long)total : null;
    }

    private static decimal? Part(string text, ref int position)
    {
        var whole = Digits(text, ref position);
        var fraction = "";
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = Digits(text, ref position);
        }

        var start = position;
        while (position < text.Length && text[position] is not ('.' or (>= '0' and <= '9')))
        {
            position++;
        }

        var name = text.Substring(start, position - start);
        var unit = _units.FirstOrDefault(item => item.Name == name).Nanoseconds;
        whole = whole.TrimStart('0');
        if (unit == 0 || (start == 0 && whole.Length == 0) || whole.Length > 19 || (whole.Length == 0 && fraction.Length == 0 && text[start - 1] != '0'))
        {
            return null;
        }

        return (Number(whole) * unit) + decimal.Truncate(Number(fraction.PadRight(15, '0').Substring(0, 15)) * unit / 1_000_000_000_000_000m);
    }

    private static string Digits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return text.Substring(start, position - start);
    }

    private static decimal Number(string digits) => digits.Length == 0 ? 0 : decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
