using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE3005: an image with a mutable tag is not pulled again.</summary>
internal sealed class KUBE3005MutableTagNotAlwaysPulled() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3005",
    Name = "MutableTagNotAlwaysPulled",
    Title = "Always pull mutable tags",
    MessageFormat = "{0} uses the image '{1}', which may change, with imagePullPolicy {2}, so nodes may run different images; set Always",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Suggestion,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy",
    Covers = ["KUBE3004"],
    Options = [MutableTags.FloatingTags],
})
{
    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var policy = container.Cursor["imagePullPolicy"];
        var image = container.Image;
        if (policy.String is { } text and ("IfNotPresent" or "Never")
            && (MutableTags.HasNoTag(image) || MutableTags.HasFloatingTag(image, context)))
        {
            context.Report(policy, [container.Description, image.Text.ToString(), text], FixOf(policy));
        }
    }

    private static RuleFix FixOf(ManifestCursor policy) => RuleFix
        .Review("Always pull the image", "pull the image at each start", ManifestEdit.Set(policy, "Always"))
        .Unless(() => policy.Is("Never") ? FixObjection.Contradicted("the image may be on the nodes alone, as imagePullPolicy Never says") : null);
}
