using System.Globalization;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Reads and writes floating-point numbers as Go does (https://pkg.go.dev/strconv).</summary>
internal static class GoDouble
{
    private const int MaxPlainExponent = 5;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number; <see langword="null"/> if it is none or beyond the range.</returns>
    public static double? Parse(string text)
    {
        var isNegative = text.StartsWith("-", StringComparison.Ordinal);
        var digits = isNegative || text.StartsWith("+", StringComparison.Ordinal) ? text.Substring(1) : text;
        double? size = digits.ToLowerInvariant() switch
        {
            "inf" or "infinity" => double.PositiveInfinity,
            "nan" => double.NaN,
            _ => double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
                && !double.IsInfinity(number)
                ? number
                : null,
        };
        return isNegative ? -size : size;
    }

    /// <summary>The shortest text that means the number (<c>FormatFloat(number, 'g', -1, 64)</c>).</summary>
    /// <param name="number">The number.</param>
    public static string Format(double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            return double.IsNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
        }

        var (sign, digits, exponent) = Shortest(number);
        if (exponent is < -4 or > MaxPlainExponent)
        {
            var fraction = digits.Length == 1 ? "" : "." + digits.Substring(1);
            return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        }

        return sign + (exponent < 0 ? "0." + new string('0', -exponent - 1) + digits
            : digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0')
            : digits.Substring(0, exponent + 1) + "." + digits.Substring(exponent + 1));
    }

    // The digits without zeros at the ends, and the power of ten of the first one.
    private static (string Sign, string Digits, int Exponent) Shortest(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var sign = text[0] == '-' || (number == 0 && double.IsNegativeInfinity(1 / number)) ? "-" : "";
        text = text.TrimStart('-');
        var mark = text.IndexOf('E');
        var power = mark < 0 ? 0 : int.Parse(text.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text.Substring(0, mark);
        var point = mantissa.IndexOf('.') is >= 0 and var found ? found : mantissa.Length;
        var all = mantissa.Replace(".", "");
        var digits = all.TrimStart('0');
        var exponent = digits.Length == 0 ? 0 : power + point - 1 - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');
        return (sign, digits.Length == 0 ? "0" : digits, exponent);
    }
}
