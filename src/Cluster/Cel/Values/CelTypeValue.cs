using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A type as a value, such as the result of <c>type(x)</c>. Parameters of a type do not count when it is compared.</summary>
/// <param name="value">The type.</param>
internal sealed class CelTypeValue(CelType value) : CelValue(CelKind.Type)
{
    /// <summary>The type.</summary>
    public CelType Value { get; } = value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Type;
}
