using System.Globalization;
using System.Numerics;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>
/// A quantity such as <c>500m</c> or <c>1Gi</c>, exactly, as the API server has it
/// (https://pkg.go.dev/k8s.io/apimachinery/pkg/api/resource#Quantity): a whole number times a power of ten.
/// </summary>
internal sealed class CelQuantity : CelOpaque, IComparable<CelQuantity>
{
    private const int SmallestScale = -9;

    // Beyond, exact arithmetic would take long.
    private const int GreatestScale = 1000;

    private readonly BigInteger _value;
    private readonly int _scale;

    // A value that the API server does not have as 64 bits, which counts as no integer even if it is whole.
    private readonly bool _isLarge;

    private CelQuantity(BigInteger value, int scale, bool isLarge)
    {
        _value = value;
        _scale = scale;
        _isLarge = isLarge;
    }

    /// <summary>The type.</summary>
    public static CelType QuantityType { get; } = CelType.Opaque("kubernetes.Quantity");

    /// <inheritdoc/>
    public override CelType Type => QuantityType;

    /// <summary>1, 0 or -1.</summary>
    public int Sign => _value.Sign;

    /// <summary>The value as an integer; <see langword="null"/> where the API server has none.</summary>
    public long? Integer => _isLarge || (_scale < 0 && !_value.IsZero) ? null : Fit(_value * BigInteger.Pow(10, Math.Max(_scale, 0)));

    /// <summary>The value as a floating-point number.</summary>
    public double Approximate => _scale == 0 ? (double)_value : (double)_value * Math.Pow(10, _scale);

    /// <summary>A whole number.</summary>
    public static CelQuantity Of(long value) => new(value, 0, false);

    /// <summary>Reads a quantity.</summary>
    /// <returns>The quantity, an error, or an unknown value if it is far beyond all that is used.</returns>
    public static CelValue Read(string text)
    {
        if (QuantityParts.Read(text) is not { } parts)
        {
            return new CelError("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
        }

        if (parts.Suffix is not var (radix, exponent))
        {
            return new CelError("unable to parse quantity's suffix");
        }

        if (Math.Abs((long)exponent) > GreatestScale || parts.Whole.Length + parts.Fraction.Length > GreatestScale)
        {
            return new CelUnknown("a quantity of more than a thousand digits");
        }

        var digits = BigInteger.Parse(parts.Whole + parts.Fraction, CultureInfo.InvariantCulture);
        return radix == 10 ? Decimal(parts, digits, exponent - parts.Fraction.Length) : Binary(parts, digits, exponent);
    }

    /// <summary>The sum with another quantity, or the difference.</summary>
    /// <param name="other">The other quantity.</param>
    /// <param name="sign">1 for the sum, -1 for the difference.</param>
    public CelQuantity Plus(CelQuantity other, int sign)
    {
        var scale = Math.Min(_scale, other._scale);
        var value = At(scale) + (sign * other.At(scale));
        return new CelQuantity(value, scale, _isLarge || other._isLarge || Fit(value) is null);
    }

    /// <inheritdoc/>
    public int CompareTo(CelQuantity other)
    {
        var scale = Math.Min(_scale, other._scale);
        return At(scale).CompareTo(other.At(scale));
    }

    /// <inheritdoc/>
    public override bool EqualTo(CelOpaque other) => other is CelQuantity quantity && CompareTo(quantity) == 0;

    private static CelQuantity Decimal(QuantityParts parts, BigInteger digits, int scale)
    {
        var isLarge = parts.Whole.Length + parts.Fraction.Length > 18 || scale < SmallestScale;

        // What is finer than a billionth is rounded away from zero.
        return new CelQuantity(
            parts.Sign * (scale < SmallestScale ? DivideUp(digits, BigInteger.Pow(10, SmallestScale - scale)) : digits),
            Math.Max(scale, SmallestScale),
            isLarge);
    }

    private static CelQuantity Binary(QuantityParts parts, BigInteger digits, int exponent)
    {
        var scale = -parts.Fraction.Length;
        var value = digits << exponent;
        var isSmall = scale == 0 && 15 - parts.Whole.Length - (exponent * 3 / 10) - 1 >= 0 && Fit(value) is not null;
        if (scale < SmallestScale)
        {
            (value, scale) = (DivideUp(value, BigInteger.Pow(10, SmallestScale - scale)), SmallestScale);
        }

        var greatest = new BigInteger(long.MaxValue) * BigInteger.Pow(10, -scale);
        return new CelQuantity(parts.Sign * BigInteger.Min(value, greatest), scale, !isSmall);
    }

    private static BigInteger DivideUp(BigInteger value, BigInteger divisor) => (value + divisor - 1) / divisor;

    private static long? Fit(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? (long)value : null;

    private BigInteger At(int scale) => _value * BigInteger.Pow(10, _scale - scale);
}
