using KubeGuard.Cluster.Images;
using KubeGuard.Rules;

namespace KubeGuard.Build.Images;

/// <summary>An image in a report.</summary>
/// <param name="Image">The reference.</param>
/// <param name="Workloads">The objects that use it, and the places in the code that name it.</param>
/// <param name="Content">The content.</param>
internal sealed record ImageRow(string Image, IReadOnlyList<string> Workloads, ImageContent Content)
{
    private static readonly VulnerabilityLevel[] _levels =
        [VulnerabilityLevel.Critical, VulnerabilityLevel.High, VulnerabilityLevel.Medium, VulnerabilityLevel.Low, VulnerabilityLevel.None, VulnerabilityLevel.Unknown];

    /// <summary>The numbers of vulnerabilities in words: <c>1 critical, 2 high; 3 of 3 can be fixed</c>.</summary>
    public string Summary => Content switch
    {
        { StaleDocument: { } document } => $"{document} is stale",
        { IsUnknown: true, Vulnerabilities.Count: 0 } => "no bill of materials",
        { Vulnerabilities.Count: 0 } => "none known",
        var content => $"{string.Join(", ", _levels.Select(CountOf).Where(count => count.Length > 0))}; {content.Vulnerabilities.Count(item => item.FixedVersion is not null)} of {content.Vulnerabilities.Count} can be fixed",
    };

    private string CountOf(VulnerabilityLevel level) =>
        Content.Vulnerabilities.Count(item => item.Level == level) is > 0 and var count ? $"{count} {level.ToString().ToLowerInvariant()}" : "";
}
