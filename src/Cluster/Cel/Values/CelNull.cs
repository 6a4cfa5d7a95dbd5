using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>The value <c>null</c>.</summary>
internal sealed class CelNull : CelValue
{
    private CelNull()
        : base(CelKind.Null)
    {
    }

    /// <summary>The only one.</summary>
    public static CelNull Instance { get; } = new();

    /// <inheritdoc/>
    public override CelType Type => CelType.Null;
}
