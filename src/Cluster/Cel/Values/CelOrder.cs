namespace KubeGuard.Cluster.Cel.Values;

/// <summary>The order of values.</summary>
internal static class CelOrder
{
    /// <summary>Compares two values.</summary>
    /// <returns>Below 0, 0 or above 0; <see langword="null"/> for values without an order, which are not of one type that has one.</returns>
    public static int? Compare(CelValue left, CelValue right) => (left, right) switch
    {
        (CelString a, CelString b) => Compare(a.Value, b.Value),
        (CelBool a, CelBool b) => a.Value.CompareTo(b.Value),
        (CelDuration a, CelDuration b) => a.Nanoseconds.CompareTo(b.Nanoseconds),
        (CelTimestamp a, CelTimestamp b) => (a.Seconds, a.Nanoseconds).CompareTo((b.Seconds, b.Nanoseconds)),
        (CelBytes a, CelBytes b) => Compare(a.Value, b.Value),
        _ => CelNumber.Compare(left, right),
    };

    private static int Compare(byte[] left, byte[] right)
    {
        var order = left.Zip(right, (a, b) => a.CompareTo(b)).FirstOrDefault(one => one != 0);
        return order != 0 ? order : left.Length.CompareTo(right.Length);
    }

    // By code points: surrogates, of which those beyond the basic plane are made, come last.
    private static int Compare(string left, string right)
    {
        var index = 0;
        while (index < left.Length && index < right.Length && left[index] == right[index])
        {
            index++;
        }

        return index == left.Length || index == right.Length
            ? left.Length.CompareTo(right.Length)
            : (char.IsSurrogate(left[index]), left[index]).CompareTo((char.IsSurrogate(right[index]), right[index]));
    }
}
