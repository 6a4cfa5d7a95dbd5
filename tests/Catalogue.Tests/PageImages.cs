using KubeGuard.Cluster.Images;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The contents of the images that the pages of rules use.</summary>
internal sealed class PageImages : ImageContents
{
    /// <inheritdoc/>
    public override ulong Fingerprint => 1;

    /// <inheritdoc/>
    public override ImageContent Of(string reference) => reference switch
    {
        "registry.example.com/shop/api:1.4.2" => new ImageContent
        {
            Vulnerabilities = [new ImageVulnerability("Newtonsoft.Json 9.0.1", ["GHSA-5crp-9r3c-p9vr"], VulnerabilityLevel.High, "13.0.1")],
        },
        _ when reference.StartsWith("registry.example.com/shop/api:1.4.2@", StringComparison.Ordinal) => new ImageContent { IsUnknown = true, StaleDocument = "sbom/api.json" },
        "registry.example.com/shop/other:1.0" => new ImageContent { IsUnknown = true },
        _ => ImageContent.Unremarkable,
    };
}
