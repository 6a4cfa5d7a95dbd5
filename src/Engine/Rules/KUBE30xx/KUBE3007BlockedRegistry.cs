using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3007: an image comes from a registry that the team has blocked.</summary>
internal sealed class KUBE3007BlockedRegistry() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3007",
    Name = "BlockedRegistry",
    Title = "Do not pull from blocked or public registries",
    MessageFormat = "{0} uses the image '{1}' from the blocked registry '{2}'; use another registry",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/images/",
    Covers = ["KUBE3006"],
    Options = [_blockedRegistries],
})
{
    private static readonly RuleOption<IReadOnlyList<string>> _blockedRegistries = RuleOption.Registries(
        "blocked_registries", [], "The registries or repositories to block, such as `docker.io`; a name without a registry lies on Docker Hub (`contoso` is `docker.io/contoso`). The rule is off while the list is empty.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        if (context.Option(_blockedRegistries).FirstOrDefault(registry => container.Image.IsUnder(registry) == true) is { } blocked)
        {
            context.Report(container.Cursor["image"], [container.Description, container.Image.Text.ToString(), blocked]);
        }
    }
}
