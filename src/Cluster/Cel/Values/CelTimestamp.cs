using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A point in time from the year 1 to the year 9999.</summary>
/// <param name="seconds">Whole seconds since 1970-01-01 00:00 UTC, from <see cref="MinSeconds"/> to <see cref="MaxSeconds"/>.</param>
/// <param name="nanoseconds">Nanoseconds after that second, from 0 to 999,999,999.</param>
internal sealed class CelTimestamp(long seconds, int nanoseconds) : CelValue(CelKind.Timestamp)
{
    /// <summary>The first second of the year 1.</summary>
    public const long MinSeconds = -62_135_596_800;

    /// <summary>The last second of the year 9999.</summary>
    public const long MaxSeconds = 253_402_300_799;

    /// <summary>Whole seconds since 1970-01-01 00:00 UTC.</summary>
    public long Seconds { get; } = seconds;

    /// <summary>Nanoseconds after that second, from 0 to 999,999,999.</summary>
    public int Nanoseconds { get; } = nanoseconds;

    /// <inheritdoc/>
    public override CelType Type => CelType.Timestamp;
}
