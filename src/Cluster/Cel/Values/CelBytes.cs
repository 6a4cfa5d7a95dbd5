using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A sequence of bytes.</summary>
/// <param name="value">The bytes, which nobody changes from here on.</param>
internal sealed class CelBytes(byte[] value) : CelValue(CelKind.Bytes)
{
    /// <summary>The bytes, not to be changed.</summary>
    public byte[] Value { get; } = value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Bytes;

    /// <inheritdoc/>
    public override long Size => Value.Length;
}
