namespace KubeGuard.Cluster.Cel.Values;

/// <summary>
/// Equality of CEL (https://github.com/google/cel-spec/blob/master/doc/langdef.md#equality): values of different types differ, numbers
/// are compared by value.
/// </summary>
internal static class CelEquality
{
    /// <summary>Compares two values.</summary>
    /// <returns>A boolean; an unknown value if unknown parts decide; one of the values if it is an error.</returns>
    public static CelValue AreEqual(CelValue left, CelValue right)
    {
        if (left.IsError || right.IsError)
        {
            return left.IsError ? left : right;
        }

        if (left is CelUnknown || right is CelUnknown)
        {
            return left is CelUnknown a ? right is CelUnknown b ? a.And(b) : a : right;
        }

        return left.Kind == right.Kind ? SameKind(left, right) : CelBool.Of(CelNumber.Compare(left, right) == 0);
    }

    private static CelValue SameKind(CelValue left, CelValue right) => (left, right) switch
    {
        (CelString a, CelString b) => CelBool.Of(string.Equals(a.Value, b.Value, StringComparison.Ordinal)),
        (CelBool a, CelBool b) => CelBool.Of(a.Value == b.Value),
        (CelNull, _) => CelBool.True,
        (CelList a, CelList b) => Lists(a, b),
        (CelMap a, CelMap b) => Maps(a, b),
        (CelBytes a, CelBytes b) => CelBool.Of(a.Value.SequenceEqual(b.Value)),
        (CelTimestamp a, CelTimestamp b) => CelBool.Of(a.Seconds == b.Seconds && a.Nanoseconds == b.Nanoseconds),
        (CelDuration a, CelDuration b) => CelBool.Of(a.Nanoseconds == b.Nanoseconds),
        (CelTypeValue a, CelTypeValue b) => CelBool.Of(a.Value.Name == b.Value.Name),
        (CelOptional a, CelOptional b) => a.Value is null || b.Value is null ? CelBool.Of(a.Value == b.Value) : AreEqual(a.Value, b.Value),
        (CelOpaque a, CelOpaque b) => CelBool.Of(a.Type.Name == b.Type.Name && a.EqualTo(b)),
        _ => CelBool.Of(CelNumber.Compare(left, right) == 0),
    };

    private static CelValue Lists(CelList left, CelList right)
    {
        if ((left.Rest ?? right.Rest) is { } rest)
        {
            var isLonger = (left.Rest is null && right.Count > left.Count) || (right.Rest is null && left.Count > right.Count);
            return isLonger ? CelBool.False : rest;
        }

        return left.Count != right.Count
            ? CelBool.False
            : AllOf(Enumerable.Range(0, left.Count).Select(index => AreEqual(left[index], right[index])), null);
    }

    private static CelValue Maps(CelMap left, CelMap right)
    {
        var rest = left.Rest ?? right.Rest;
        if (rest is null && left.Count != right.Count)
        {
            return CelBool.False;
        }

        return AllOf(
            left.Keys.Select(key => left.TryGet(key, out var a) && right.TryGet(key, out var b) ? AreEqual(a, b) : CelBool.False),
            rest);
    }

    private static CelValue AllOf(IEnumerable<CelValue> results, CelUnknown? unknown)
    {
        foreach (var result in results)
        {
            if (result == CelBool.False)
            {
                return result;
            }

            if (result is CelUnknown other)
            {
                unknown = unknown?.And(other) ?? other;
            }
        }

        return unknown as CelValue ?? CelBool.True;
    }
}
