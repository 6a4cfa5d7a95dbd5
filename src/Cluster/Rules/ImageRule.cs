using KubeGuard.Cluster.Images;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>A rule about the content of images. It runs only in projects that have documents about them.</summary>
/// <param name="descriptor">The data of the rule.</param>
internal abstract class ImageRule(RuleDescriptor descriptor) : SetRule<ImageFacts>(descriptor, ImageFacts.Source)
{
    /// <inheritdoc/>
    public sealed override bool NeedsImages => true;

    /// <inheritdoc/>
    protected sealed override void Analyze(ImageFacts facts, SetContext context)
    {
        foreach (var image in facts.Images)
        {
            Analyze(image, context);
        }
    }

    /// <summary>Analyzes one use of an image.</summary>
    protected abstract void Analyze(UsedImage image, SetContext context);
}
