using KubeGuard.Cluster.Images;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE3015: an image contains a package with a known vulnerability.</summary>
internal sealed class KUBE3015ImageVulnerabilitiesExceededRule() : ImageRule(KUBE3015ImageVulnerabilitiesExceeded.Descriptor)
{
    /// <inheritdoc/>
    protected override void Analyze(UsedImage image, SetContext context) => VulnerabilityReporter.Report(image, context, [], []);
}
