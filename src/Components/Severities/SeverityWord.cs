namespace KubeGuard.Components.Severities;

/// <summary>The words that databases use for severities: those of GitHub, Red Hat, SUSE, Debian and Ubuntu.</summary>
internal static class SeverityWord
{
    /// <summary>The level of a word in any case; unknown for all that say nothing, such as <c>untriaged</c>.</summary>
    public static SeverityLevel LevelOf(string word) => word.Trim().ToUpperInvariant() switch
    {
        "CRITICAL" => SeverityLevel.Critical,
        "HIGH" or "IMPORTANT" => SeverityLevel.High,
        "MEDIUM" or "MODERATE" => SeverityLevel.Medium,
        "LOW" or "NEGLIGIBLE" or "UNIMPORTANT" => SeverityLevel.Low,
        "NONE" => SeverityLevel.None,
        _ => SeverityLevel.Unknown,
    };
}
