using KubeGuard.Cluster.Images;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE3021: the bill of materials of an image describes one with the same tag and another digest.</summary>
internal sealed class KUBE3021StaleSbomRule() : ImageRule(KUBE3021StaleSbom.Descriptor)
{
    /// <inheritdoc/>
    protected override void Analyze(UsedImage image, SetContext context)
    {
        if (image.Content.StaleDocument is { } document)
        {
            context.Report(image.Target, image.Field, [image.Description, document]);
        }
    }
}
