using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3001: an image has neither tag nor digest.</summary>
internal sealed class KUBE3001ImageWithoutTag() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3001",
    Name = "ImageWithoutTag",
    Title = "Name an explicit image version",
    MessageFormat = "{0} uses the image '{1}' without a version; add a tag or a digest",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/images/#image-names",
    Covers = ["KUBE3002", "KUBE3003"],
    PeerChecks = [PeerCheck.KubeLinter("latest-tag"), PeerCheck.KubeScore("container-image-tag"), PeerCheck.Polaris("tagNotSpecified")],
})
{
    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        if (MutableTags.HasNoTag(container.Image))
        {
            context.Report(container.Cursor["image"], [container.Description, container.Image.Text.ToString()]);
        }
    }
}
