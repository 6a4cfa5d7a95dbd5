using KubeGuard.Components.Severities;

namespace KubeGuard.Components.Advisories;

/// <summary>
/// The severity of an advisory: that of the affected package, else of the whole advisory, else the word of the database. Of several vectors the
/// highest score counts.
/// </summary>
internal static class AdvisorySeverity
{
    /// <summary>The severity for one package.</summary>
    public static SeverityRating Of(AffectedEntry entry) => Known(Highest(entry.Package.Severities)) ?? Of(entry.Advisory);

    /// <summary>The severity of the whole advisory.</summary>
    public static SeverityRating Of(Advisory advisory) =>
        Known(Highest(advisory.Severities)) ?? (advisory.Word is { } word ? SeverityRating.Of(word) : default);

    private static SeverityRating Highest(IReadOnlyList<string> texts) => texts.Count == 0 ? default : texts.Max(text => SeverityRating.Of(text));

    private static SeverityRating? Known(SeverityRating rating) => rating.Level == VulnerabilityLevel.Unknown ? null : rating;
}
