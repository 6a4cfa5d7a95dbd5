using KubeGuard.Cluster.Images;
using KubeGuard.Components.Scans;

namespace KubeGuard.Build.Images;

/// <summary>The contents of images without the vulnerabilities that the team has seen.</summary>
/// <param name="images">The contents.</param>
/// <param name="seen">What was seen.</param>
internal sealed class NewVulnerabilities(ImageContents images, ImageLock seen) : ImageContents
{
    /// <inheritdoc/>
    public override ulong Fingerprint => images.Fingerprint;

    /// <inheritdoc/>
    public override ImageContent Of(string reference)
    {
        var content = images.Of(reference);
        return content with { Vulnerabilities = [.. content.Vulnerabilities.Where(vulnerability => !seen.Contains(reference, vulnerability.Ids))] };
    }
}
