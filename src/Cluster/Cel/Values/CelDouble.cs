using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A floating-point number.</summary>
/// <param name="value">The value in C#.</param>
internal sealed class CelDouble(double value) : CelValue(CelKind.Double)
{
    /// <summary>The value in C#.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Double;
}
