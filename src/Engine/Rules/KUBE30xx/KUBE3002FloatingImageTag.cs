using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3002: an image has the tag latest, or another that moves.</summary>
internal sealed class KUBE3002FloatingImageTag() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3002",
    Name = "FloatingImageTag",
    Title = "Do not use the latest tag",
    MessageFormat = "{0} uses the image '{1}', whose tag is moved to newer images; use a fixed version",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/images/#image-names",
    Covers = ["KUBE3003"],
    PeerChecks = [PeerCheck.KubeLinter("latest-tag"), PeerCheck.KubeScore("container-image-tag"), PeerCheck.Polaris("tagNotSpecified")],
    Options = [MutableTags.FloatingTags],
})
{
    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        if (MutableTags.HasFloatingTag(container.Image, context))
        {
            context.Report(container.Cursor["image"], [container.Description, container.Image.Text.ToString()]);
        }
    }
}
