using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>An unsigned integer.</summary>
/// <param name="value">The value in C#.</param>
internal sealed class CelUint(ulong value) : CelValue(CelKind.Uint)
{
    /// <summary>The value in C#.</summary>
    public ulong Value { get; } = value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Uint;
}
