namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A list of given elements.</summary>
/// <param name="elements">The elements, which nobody changes from here on.</param>
/// <param name="rest">The value for further elements that there may be.</param>
internal sealed class CelArray(IReadOnlyList<CelValue> elements, CelUnknown? rest = null) : CelList
{
    /// <summary>The empty list.</summary>
    public static CelArray Empty { get; } = new([]);

    /// <inheritdoc/>
    public override int Count => elements.Count;

    /// <inheritdoc/>
    public override CelUnknown? Rest => rest;

    /// <inheritdoc/>
    public override CelValue this[int index] => elements[index];
}
