namespace KubeGuard.Components.Advisories;

/// <summary>An interval of NuGet, such as <c>[1.0.0, 1.2.3)</c> (https://learn.microsoft.com/nuget/concepts/package-versioning#version-ranges).</summary>
internal static class NuGetInterval
{
    /// <summary>The range of an interval; <see langword="null"/> if the text is none.</summary>
    public static AffectedRange? Read(string text)
    {
        var interval = text.Trim();
        if (interval.Length < 3 || interval[0] is not ('[' or '(') || interval[interval.Length - 1] is not (']' or ')'))
        {
            return null;
        }

        var bounds = interval.Substring(1, interval.Length - 2).Split(',');
        var includesLower = interval[0] == '[';
        var includesUpper = interval[interval.Length - 1] == ']';
        if (bounds.Length > 2 || (bounds.Length == 1 && !(includesLower && includesUpper)))
        {
            return null;
        }

        return new AffectedRange(IsSemantic: false, [Lower(bounds[0].Trim(), includesLower), .. Upper(bounds[bounds.Length - 1].Trim(), includesUpper)]);
    }

    private static RangeEvent Lower(string version, bool isIncluded) =>
        version.Length == 0 ? new RangeEvent(RangeEventKind.Introduced, "0")
        : new RangeEvent(isIncluded ? RangeEventKind.Introduced : RangeEventKind.IntroducedAfter, version);

    private static IEnumerable<RangeEvent> Upper(string version, bool isIncluded) =>
        version.Length == 0 ? [] : [new RangeEvent(isIncluded ? RangeEventKind.LastAffected : RangeEventKind.Fixed, version)];
}
