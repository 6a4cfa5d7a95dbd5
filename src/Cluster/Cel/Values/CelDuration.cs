using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A length of time of at most 292 years, as in Go.</summary>
/// <param name="nanoseconds">Nanoseconds, below 0 for the past.</param>
internal sealed class CelDuration(long nanoseconds) : CelValue(CelKind.Duration)
{
    /// <summary>Nanoseconds, below 0 for the past.</summary>
    public long Nanoseconds { get; } = nanoseconds;

    /// <inheritdoc/>
    public override CelType Type => CelType.Duration;
}
