using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A value of a type of a library, such as a quantity.</summary>
internal abstract class CelOpaque() : CelValue(CelKind.Opaque)
{
    /// <summary>Determines whether the values are equal for <c>==</c>.</summary>
    /// <param name="other">A value of the same type.</param>
    public abstract bool EqualTo(CelOpaque other);
}
