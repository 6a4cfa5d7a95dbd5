using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A signed integer.</summary>
/// <param name="value">The value in C#.</param>
internal sealed class CelInt(long value) : CelValue(CelKind.Int)
{
    /// <summary>The value in C#.</summary>
    public long Value { get; } = value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Int;
}
