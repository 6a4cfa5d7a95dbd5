using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeGuard.Cluster.Schema;

/// <summary>Checks times in the form of RFC 3339 with a capital T and Z, as Go parses them.</summary>
internal static class TimeText
{
    private static readonly Regex _form = new(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Determines whether a text is a time.</summary>
    public static bool IsValid(string text) =>
        text.Length < 64
        && _form.IsMatch(text)
        && DateTime.TryParseExact(text.Substring(0, 19), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
