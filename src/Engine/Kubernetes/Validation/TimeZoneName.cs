namespace KubeGuard.Kubernetes.Validation;

/// <summary>
/// The name of a time zone of the IANA database (https://www.iana.org/time-zones). Only the areas and the names without an area are known,
/// so that a new city is no problem.
/// </summary>
internal static class TimeZoneName
{
    private const int MaxPartLength = 14;

    private static readonly HashSet<string> _areas = new(StringComparer.Ordinal)
    {
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile", "Etc", "Europe", "Indian",
        "Mexico", "Pacific", "US",
    };

    private static readonly HashSet<string> _zones = new(StringComparer.Ordinal)
    {
        "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "Factory", "GB", "GB-Eire", "GMT", "GMT+0", "GMT-0", "GMT0",
        "Greenwich", "HST", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "MST", "MST7MDT", "NZ",
        "NZ-CHAT", "Navajo", "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK", "Singapore", "Turkey", "UCT", "UTC", "Universal", "W-SU",
        "WET", "Zulu",
    };

    /// <summary>The problem of a name as a clause; <see langword="null"/> if it has none.</summary>
    public static string? FindProblem(string name)
    {
        if (name.Length == 0)
        {
            return "timeZone is empty";
        }

        if (string.Equals(name, "Local", StringComparison.OrdinalIgnoreCase))
        {
            return "the time zone of the node is none; name one, such as 'Etc/UTC'";
        }

        var parts = name.Split('/');
        var isKnown = parts.Length == 1 ? _zones.Contains(name) : _areas.Contains(parts[0]);
        return isKnown && parts.All(IsPart) ? null : $"'{name}' is no time zone of the IANA database, such as 'Europe/Berlin'";
    }

    private static bool IsPart(string part) =>
        part.Length is > 0 and <= MaxPartLength
        && part is not ("." or "..")
        && part[0] != '-'
        && part.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_' or '+');
}
