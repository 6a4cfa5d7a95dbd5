using KubeGuard.Build.Caching;

namespace KubeGuard.Build.Validation;

/// <summary>What a validation found.</summary>
/// <param name="Findings">All findings in the order of a report.</param>
/// <param name="Manifests">What a later build may use again.</param>
/// <param name="Sets">What a later build may use again of rules about whole sets.</param>
/// <param name="Checked">How many files were read and checked; the others are as an earlier build checked them.</param>
internal sealed record ValidationResult(
    IReadOnlyList<ManifestFinding> Findings, IReadOnlyList<CachedManifest> Manifests, IReadOnlyList<CachedSet> Sets, int Checked)
{
    /// <summary>How many files that were read have an object.</summary>
    public int ManifestCount { get; init; }

    /// <summary>How many rendered charts and overlays that were read have one.</summary>
    public int RenderedCount { get; init; }
}
