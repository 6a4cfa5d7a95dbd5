using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A list. Its elements may be unknown values, never errors.</summary>
internal abstract class CelList() : CelValue(CelKind.List)
{
    private static readonly CelType _type = CelType.List(CelType.Dyn);

    /// <summary>The number of elements that are known to be there.</summary>
    public abstract int Count { get; }

    /// <summary>
    /// The value for further elements that there may be, at any place; <see langword="null"/> if there are none. With it, no index of an
    /// element is certain.
    /// </summary>
    public virtual CelUnknown? Rest => null;

    /// <summary>The elements.</summary>
    public IEnumerable<CelValue> Items => Enumerable.Range(0, Count).Select(index => this[index]);

    /// <inheritdoc/>
    public override CelType Type => _type;

    /// <inheritdoc/>
    public override long Size => Count;

    /// <inheritdoc/>
    public override bool IsWhollyKnown
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (!this[i].IsWhollyKnown)
                {
                    return false;
                }
            }

            return Rest is null;
        }
    }

    /// <summary>An element.</summary>
    /// <param name="index">Its index from 0, below <see cref="Count"/>.</param>
    public abstract CelValue this[int index] { get; }
}
