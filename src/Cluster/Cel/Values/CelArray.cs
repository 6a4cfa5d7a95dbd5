namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A list of given elements.</summary>
/// <param name="elements">The elements, which nobody changes from here on.</param>
internal sealed class CelArray(IReadOnlyList<CelValue> elements) : CelList
{
    /// <summary>The empty list.</summary>
    public static CelArray Empty { get; } = new([]);

    /// <inheritdoc/>
    public override int Count => elements.Count;

    /// <inheritdoc/>
    public override CelValue this[int index] => elements[index];
}
