using System.Globalization;
using System.Numerics;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Writes floating-point numbers with a number of digits, from their exact values; halves go to the even digit.</summary>
internal static class DoubleText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Writes a finite number with digits behind the point.</summary>
    /// <param name="value">The number.</param>
    /// <param name="precision">The number of these digits.</param>
    /// <param name="isGrouped">Whether thousands are separated by commas.</param>
    public static string Fixed(double value, int precision, bool isGrouped)
    {
        var (numerator, denominator) = Fraction(Math.Abs(value));
        var digits = Digits(numerator, denominator, precision).PadLeft(precision + 1, '0');
        var whole = digits.Substring(0, digits.Length - precision);
        for (var comma = whole.Length - 3; isGrouped && comma > 0; comma -= 3)
        {
            whole = whole.Insert(comma, ",");
        }

        return Sign(value) + whole + Point(digits.Substring(digits.Length - precision));
    }

    /// <summary>Writes a finite number with one digit before the point and a power of ten, as English readers write it.</summary>
    /// <param name="value">The number.</param>
    /// <param name="precision">The number of digits behind the point.</param>
    public static string Scientific(double value, int precision)
    {
        var (numerator, denominator) = Fraction(Math.Abs(value));
        var exponent = value == 0 ? 0 : (int)Math.Floor(BigInteger.Log10(numerator) - BigInteger.Log10(denominator));
        var digits = Digits(numerator, denominator, precision - exponent);

        // The logarithm may be one off, and rounding may add a digit.
        while (value != 0 && digits.Length != precision + 1)
        {
            exponent += digits.Length - precision - 1;
            digits = Digits(numerator, denominator, precision - exponent);
        }

        digits = digits.PadRight(precision + 1, '0');
        var power = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture).Select(digit => Superscripts[digit - '0']);
        return $"{Sign(value)}{digits[0]}{Point(digits.Substring(1))}\u202F×\u202F10{(exponent < 0 ? "⁻" : "")}{string.Concat(power)}";
    }

    private static string Digits(BigInteger numerator, BigInteger denominator, int shift) =>
        Round(numerator * BigInteger.Pow(10, Math.Max(shift, 0)), denominator * BigInteger.Pow(10, Math.Max(-shift, 0))).ToString(CultureInfo.InvariantCulture);

    private static string Sign(double value) => value < 0 || (value == 0 && double.IsNegativeInfinity(1 / value)) ? "-" : "";

    private static string Point(string digits) => digits.Length == 0 ? "" : "." + digits;

    private static (BigInteger Numerator, BigInteger Denominator) Fraction(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        var power = Math.Max(exponent, 1) - 1075;
        return power >= 0 ? (new BigInteger(mantissa) << power, BigInteger.One) : (mantissa, BigInteger.One << -power);
    }

    private static BigInteger Round(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var half = (rest * 2).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
