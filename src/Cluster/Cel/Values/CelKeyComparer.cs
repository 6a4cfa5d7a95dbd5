namespace KubeGuard.Cluster.Cel.Values;

/// <summary>Compares keys of maps. An integer, an unsigned integer and a floating-point number of one value are the same key.</summary>
internal sealed class CelKeyComparer : IEqualityComparer<CelValue>
{
    /// <summary>The only one.</summary>
    public static CelKeyComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(CelValue? x, CelValue? y) => x is not null && y is not null && CelEquality.AreEqual(x, y) == CelBool.True;

    /// <inheritdoc/>
    public int GetHashCode(CelValue obj) => obj switch
    {
        CelString text => StringComparer.Ordinal.GetHashCode(text.Value),
        CelInt number => ((double)number.Value).GetHashCode(),
        CelUint number => ((double)number.Value).GetHashCode(),
        // Minus zero has other bits, but is the same key.
        CelDouble number => (number.Value + 0.0).GetHashCode(),
        CelBool { Value: true } => 1,
        _ => (int)obj.Kind,
    };
}
