using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A value that may be absent, as <c>object.?spec</c> gives one.</summary>
/// <param name="value">The value; <see langword="null"/> if it is absent.</param>
internal sealed class CelOptional(CelValue? value) : CelValue(CelKind.Optional)
{
    private static readonly CelType _type = CelType.Optional(CelType.Dyn);

    /// <summary>An absent value.</summary>
    public static CelOptional None { get; } = new(null);

    /// <summary>The value; <see langword="null"/> if it is absent.</summary>
    public CelValue? Value { get; } = value;

    /// <inheritdoc/>
    public override CelType Type => _type;

    /// <inheritdoc/>
    public override bool IsWhollyKnown => Value?.IsWhollyKnown != false;
}
