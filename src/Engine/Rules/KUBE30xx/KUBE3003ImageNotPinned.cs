using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3003: an image is not pinned by a digest.</summary>
internal sealed class KUBE3003ImageNotPinned() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3003",
    Name = "ImageNotPinned",
    Title = "Pin images by digest",
    MessageFormat = "{0} uses the image '{1}' without a valid digest; add the digest of the image that was tested",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.None,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/images/",
    Options = [_exemptRepositories],
})
{
    private static readonly RuleOption<IReadOnlyList<string>> _exemptRepositories = RuleOption.List(
        "exempt_repositories", [], "Registries or repositories whose images need no digest, such as `ghcr.io/contoso`; a name without a registry lies on Docker Hub (`contoso` is `docker.io/contoso`).");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var image = container.Image;
        if (image is { IsEmpty: false, HasValidDigest: false }
            && context.Option(_exemptRepositories).All(repository => image.IsUnder(repository) == false))
        {
            context.Report(container.Cursor["image"], [container.Description, image.Text.ToString()]);
        }
    }
}
