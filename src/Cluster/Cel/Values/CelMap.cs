using System.Diagnostics.CodeAnalysis;
using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A map or an object. Its values may be unknown, never errors; its keys are known.</summary>
internal abstract class CelMap() : CelValue(CelKind.Map)
{
    private static readonly CelType _type = CelType.Map(CelType.Dyn, CelType.Dyn);

    /// <summary>The number of entries that are known to be there.</summary>
    public abstract int Count { get; }

    /// <summary>The keys of these entries.</summary>
    public abstract IEnumerable<CelValue> Keys { get; }

    /// <summary>The value for further entries that there may be; <see langword="null"/> if there are none.</summary>
    public virtual CelUnknown? Rest => null;

    /// <inheritdoc/>
    public override CelType Type => _type;

    /// <inheritdoc/>
    public override long Size => Count;

    /// <inheritdoc/>
    public override bool IsWhollyKnown => Rest is null && Keys.All(key => TryGet(key, out var value) && value.IsWhollyKnown);

    /// <summary>Finds the value of a key. Numbers of different types that are equal are one key.</summary>
    /// <param name="key">The key, neither an error nor unknown.</param>
    /// <param name="value">The value, if the map has the key; <see cref="Rest"/> if it may have it.</param>
    public abstract bool TryGet(CelValue key, [NotNullWhen(true)] out CelValue? value);

    /// <summary>Determines whether the map has a key.</summary>
    /// <param name="key">The key, neither an error nor unknown.</param>
    /// <returns>A boolean; an unknown value, or the error of a value that cannot be computed.</returns>
    public virtual CelValue Has(CelValue key) =>
        !TryGet(key, out var value) ? CelBool.False
        : value.IsError || ReferenceEquals(value, Rest) ? value
        : CelBool.True;
}
