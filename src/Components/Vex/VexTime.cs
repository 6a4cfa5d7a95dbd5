using System.Globalization;

namespace KubeGuard.Components.Vex;

/// <summary>The times of statements, which are written as RFC 3339 says.</summary>
internal static class VexTime
{
    /// <summary>Reads a time; a text that is none counts as absent.</summary>
    public static DateTimeOffset? Of(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
