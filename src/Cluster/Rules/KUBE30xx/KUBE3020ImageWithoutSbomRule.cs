using KubeGuard.Cluster.Images;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE3020: no bill of materials of the project is about an image.</summary>
internal sealed class KUBE3020ImageWithoutSbomRule() : ImageRule(KUBE3020ImageWithoutSbom.Descriptor)
{
    /// <inheritdoc/>
    protected override void Analyze(UsedImage image, SetContext context)
    {
        if (image.Content is { IsUnknown: true, StaleDocument: null })
        {
            context.Report(image.Target, image.Field, [image.Description], cause: image.Field.String);
        }
        else if (image.Content.UnknownBase is { } baseImage)
        {
            context.Report(image.Target, image.Field, [$"The base '{baseImage}' of image '{image.Field.String}'"], cause: image.Field.String);
        }
    }
}
