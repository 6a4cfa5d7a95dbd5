using KubeGuard.Build.Caching;

namespace KubeGuard.Build.Validation;

/// <summary>The result of a validation.</summary>
/// <param name="Findings">All findings in the order of a report.</param>
/// <param name="Manifests">The results that a later build may reuse.</param>
/// <param name="Sets">What a later build may use again of rules about whole sets.</param>
/// <param name="Checked">The number of files that were read and checked; the results of the others are from an earlier
/// build.</param>
internal sealed record ValidationResult(
    IReadOnlyList<ManifestFinding> Findings, IReadOnlyList<CachedManifest> Manifests, IReadOnlyList<CachedSet> Sets, int Checked)
{
    /// <summary>The number of read files with an object.</summary>
    public int ManifestCount { get; init; }

    /// <summary>The number of read charts and overlays with an object.</summary>
    public int RenderedCount { get; init; }
}
