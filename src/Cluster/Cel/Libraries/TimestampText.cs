using System.Globalization;
using System.Text.RegularExpressions;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Reads points in time of RFC 3339 (https://www.rfc-editor.org/rfc/rfc3339#section-5.6).</summary>
internal static class TimestampText
{
    private static readonly Regex _form = new(
        @"^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:[.,]([0-9]+))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))\z",
        RegexOptions.CultureInvariant);

    /// <summary>Reads a point in time.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The point in time; <see langword="null"/> if the text is none of the years 1 to 9999.</returns>
    public static CelTimestamp? Parse(string text)
    {
        var match = _form.Match(text);
        if (!match.Success
            || !DateTime.TryParseExact(
                match.Groups[1].Value,
                "yyyy-MM-dd'T'HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var time))
        {
            return null;
        }

        var nanoseconds = int.Parse(match.Groups[2].Value.PadRight(9, '0').Substring(0, 9), CultureInfo.InvariantCulture);
        return Offset(match) is { } offset ? CelTime.Of(CelTime.SecondsOf(time) - offset, nanoseconds) as CelTimestamp : null;
    }

    private static long? Offset(Match match)
    {
        if (!match.Groups[3].Success)
        {
            return 0;
        }

        var hours = int.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture);
        var minutes = int.Parse(match.Groups[5].Value, CultureInfo.InvariantCulture);
        return hours > 24 || minutes > 60 ? null : (match.Groups[3].Value == "-" ? -60L : 60L) * ((hours * 60) + minutes);
    }
}
