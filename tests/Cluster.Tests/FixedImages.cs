using KubeGuard.Cluster.Images;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests;

/// <summary>Images with contents that a test knows.</summary>
internal sealed class FixedImages : ImageContents
{
    /// <inheritdoc/>
    public override ulong Fingerprint => 1;

    /// <summary>The images: <c>high</c>, <c>low</c>, <c>unknown</c>, <c>unfixed</c> and <c>exploited</c> have one vulnerability, <c>many</c> has 25, <c>other</c> has no document and <c>stale</c> one of another digest.</summary>
    public override ImageContent Of(string reference) => reference switch
    {
        "high" => Vulnerable(new ImageVulnerability("zlib 1.2", ["CVE-1", "GHSA-1"], VulnerabilityLevel.High, "1.3")),
        "low" => Vulnerable(new ImageVulnerability("zlib 1.2", ["CVE-1"], VulnerabilityLevel.Low, "1.3")),
        "unknown" => Vulnerable(new ImageVulnerability("zlib 1.2", ["CVE-1"], VulnerabilityLevel.Unknown, "1.3")),
        "unfixed" => Vulnerable(new ImageVulnerability("zlib 1.2", ["CVE-1"], VulnerabilityLevel.Critical, null)),
        "exploited" => Vulnerable(new ImageVulnerability("zlib 1.2", ["CVE-1"], VulnerabilityLevel.Low, "1.3") { IsExploited = true }),
        "many" => Vulnerable([.. Enumerable.Range(1, 25).Select(number => new ImageVulnerability("zlib 1.2", [$"CVE-{number}"], VulnerabilityLevel.High, "1.3"))]),
        "other" => new ImageContent { IsUnknown = true },
        "stale" => new ImageContent { IsUnknown = true, StaleDocument = "sbom/stale.json" },
        _ => ImageContent.Unremarkable,
    };

    private static ImageContent Vulnerable(params ImageVulnerability[] vulnerabilities) => new() { Vulnerabilities = vulnerabilities };
}
