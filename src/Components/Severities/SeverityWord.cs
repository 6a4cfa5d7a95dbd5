namespace KubeGuard.Components.Severities;

/// <summary>The words that databases use for severities: those of GitHub, Red Hat, SUSE, Debian and Ubuntu.</summary>
internal static class SeverityWord
{
    /// <summary>The level of a word in any case; unknown for all that say nothing, such as <c>untriaged</c>.</summary>
    public static VulnerabilityLevel LevelOf(string word) => word.Trim().ToUpperInvariant() switch
    {
        "CRITICAL" => VulnerabilityLevel.Critical,
        "HIGH" or "IMPORTANT" => VulnerabilityLevel.High,
        "MEDIUM" or "MODERATE" => VulnerabilityLevel.Medium,
        "LOW" or "NEGLIGIBLE" or "UNIMPORTANT" => VulnerabilityLevel.Low,
        "NONE" => VulnerabilityLevel.None,
        _ => VulnerabilityLevel.Unknown,
    };
}
