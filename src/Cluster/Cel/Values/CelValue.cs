using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A value of CEL, which includes the two ways of having none: an error and an unknown value. Immutable.</summary>
/// <param name="kind">The kind.</param>
internal abstract class CelValue(CelKind kind)
{
    /// <summary>The kind.</summary>
    public CelKind Kind { get; } = kind;

    /// <summary>The type that <c>type(x)</c> gives. Elements of lists and maps count as dynamic.</summary>
    public abstract CelType Type { get; }

    /// <summary>The size that costs depend on: code points of a string, bytes, elements, entries; 1 for other values.</summary>
    public virtual long Size => 1;

    /// <summary>Indicates whether evaluation failed.</summary>
    public bool IsError => Kind == CelKind.Error;

    /// <summary>Indicates whether a build cannot know the value.</summary>
    public bool IsUnknown => Kind == CelKind.Unknown;

    /// <summary>Indicates whether no part of the value is unknown.</summary>
    public virtual bool IsWhollyKnown => true;
}
