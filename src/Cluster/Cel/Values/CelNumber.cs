namespace KubeGuard.Cluster.Cel.Values;

/// <summary>Compares numbers of different types by their exact values.</summary>
internal static class CelNumber
{
    private const double TwoTo63 = 9_223_372_036_854_775_808.0;
    private const double TwoTo64 = 18_446_744_073_709_551_616.0;

    /// <summary>Compares two numbers.</summary>
    /// <returns>Below 0, 0 or above 0; <see langword="null"/> if one is no number.</returns>
    public static int? Compare(CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt a, CelInt b) => a.Value.CompareTo(b.Value),
        (CelDouble a, CelDouble b) => Compare(a.Value, b.Value),
        (CelUint a, CelUint b) => a.Value.CompareTo(b.Value),
        (CelInt a, CelDouble b) => Compare(a.Value, b.Value),
        (CelDouble a, CelInt b) => -Compare(b.Value, a.Value),
        (CelUint a, CelDouble b) => Compare(a.Value, b.Value),
        (CelDouble a, CelUint b) => -Compare(b.Value, a.Value),
        (CelInt a, CelUint b) => a.Value < 0 ? -1 : ((ulong)a.Value).CompareTo(b.Value),
        (CelUint a, CelInt b) => b.Value < 0 ? 1 : a.Value.CompareTo((ulong)b.Value),
        _ => null,
    };

    /// <summary>The integer that a value equals; <see langword="null"/> if it equals none of 64 bits.</summary>
    public static long? ToInt(CelValue value) => value switch
    {
        CelInt number => number.Value,
        CelUint { Value: <= long.MaxValue } number => (long)number.Value,
        CelDouble { Value: >= -TwoTo63 and < TwoTo63 } number when Math.Floor(number.Value) == number.Value => (long)number.Value,
        _ => null,
    };

    private static int? Compare(double left, double right) =>
        double.IsNaN(left) || double.IsNaN(right) ? null : left < right ? -1 : left > right ? 1 : 0;

    // As cel-go does it: beyond the range of the integer, the sign decides; within it, the integer is rounded.
    private static int? Compare(long left, double right) =>
        right < -TwoTo63 ? 1 : right > TwoTo63 ? -1 : Compare((double)left, right);

    private static int? Compare(ulong left, double right) =>
        right < 0 ? 1 : right > TwoTo64 ? -1 : Compare((double)left, right);
}
