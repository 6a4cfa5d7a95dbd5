using KubeGuard.Components.Versions;

namespace KubeGuard.Components.Advisories;

/// <summary>
/// Decides whether a version is in a range, as OSV defines it: events are sorted, and what happened last up to the version counts
/// (https://ossf.github.io/osv-schema/#evaluation).
/// </summary>
internal sealed class RangeEvaluation
{
    private const string First = "0";
    private const string Infinity = "*";
    private readonly VersionOrder _order;
    private readonly PackageVersion? _version;

    /// <param name="order">The order of the versions of the range.</param>
    /// <param name="version">The version of the package.</param>
    public RangeEvaluation(VersionOrder order, string version)
    {
        _order = order;
        _version = order.Parse(version) is { IsRegular: true } regular ? regular : null;
    }

    /// <summary>Indicates whether the version is in the range; <see langword="null"/> if one of the versions cannot be compared.</summary>
    public bool? Contains(AffectedRange range)
    {
        if (range.Events is [{ Kind: RangeEventKind.Introduced, Version: First }])
        {
            return true;
        }

        if (_version is null || Sorted(range) is not { } events)
        {
            return null;
        }

        var limits = events.Where(point => point.Event.Kind == RangeEventKind.Limit).ToList();
        return (limits.Count == 0 || limits.Exists(limit => limit.Event.Version == Infinity || _version.CompareTo(limit.Version!) < 0)) && IsAffectedAtEnd(events);
    }

    /// <summary>The versions above ours at which the range says that it is fixed.</summary>
    public IEnumerable<string> FixesAbove(AffectedRange range) =>
        from point in _version is null ? [] : range.Events
        where point.Kind == RangeEventKind.Fixed && _order.Parse(point.Version) is { } version && version.CompareTo(_version!) > 0
        select point.Version;

    /// <summary>Indicates whether the range names a fixed version above ours, or ours or one above it as the last that is affected.</summary>
    public bool HasEnd(AffectedRange range) => FixesAbove(range).Any()
        || (_version is not null && range.Events.Any(point => point.Kind == RangeEventKind.LastAffected && _order.Parse(point.Version)?.CompareTo(_version) >= 0));

    private bool IsAffectedAtEnd(List<Point> events)
    {
        var isAffected = false;
        foreach (var point in events)
        {
            isAffected = point.Event.Kind switch
            {
                RangeEventKind.Introduced when point.Version is null || point.Version.CompareTo(_version!) <= 0 => true,
                RangeEventKind.IntroducedAfter when point.Version!.CompareTo(_version!) < 0 => true,
                RangeEventKind.Fixed when point.Version!.CompareTo(_version!) <= 0 => false,
                RangeEventKind.LastAffected when point.Version!.CompareTo(_version!) < 0 => false,
                _ => isAffected,
            };
        }

        return isAffected;
    }

    private List<Point>? Sorted(AffectedRange range)
    {
        var points = new List<Point>(range.Events.Count);
        foreach (var happened in range.Events)
        {
            var isOutside = happened is { Kind: RangeEventKind.Introduced, Version: First } or { Kind: RangeEventKind.Limit, Version: Infinity };
            var version = isOutside ? null : _order.Parse(happened.Version);
            if (!isOutside && version is null)
            {
                return null;
            }

            points.Add(new Point(happened, version));
        }

        points.Sort(Compare);
        return points;
    }

    // A range that is introduced at "0" begins before every version; where a limit sorts does not matter.
    private static int Compare(Point left, Point right)
    {
        var versions = left.Version is null || right.Version is null
            ? (left.Version is not null).CompareTo(right.Version is not null)
            : left.Version.CompareTo(right.Version);
        return versions != 0 ? versions : left.Event.Kind.CompareTo(right.Event.Kind);
    }

    private sealed record Point(RangeEvent Event, PackageVersion? Version);
}
