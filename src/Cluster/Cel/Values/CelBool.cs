using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A boolean.</summary>
internal sealed class CelBool : CelValue
{
    private CelBool(bool value)
        : base(CelKind.Bool) => Value = value;

    /// <summary>The value <c>true</c>.</summary>
    public static CelBool True { get; } = new(true);

    /// <summary>The value <c>false</c>.</summary>
    public static CelBool False { get; } = new(false);

    /// <summary>The value in C#.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override CelType Type => CelType.Bool;

    /// <summary>The value in CEL.</summary>
    public static CelBool Of(bool value) => value ? True : False;
}
