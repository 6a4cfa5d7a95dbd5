using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3006: an image comes from a registry that the team has not declared as trusted.</summary>
public sealed class KUBE3006UntrustedRegistry() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3006",
    Name = "UntrustedRegistry",
    Title = "Pull images from trusted registries only",
    MessageFormat = "{0} uses the image '{1}', which is not from a trusted registry; use one, or add the registry to kubeguard.trusted_registries",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/images/",
    Options = [_trustedRegistries],
})
{
    private static readonly RuleOption<IReadOnlyList<string>> _trustedRegistries = RuleOption.List(
        "trusted_registries",
        ["mcr.microsoft.com", "registry.k8s.io"],
        "The registries or repositories to trust, such as `ghcr.io/contoso`; a name without a registry lies on Docker Hub (`contoso` is `docker.io/contoso`). An empty list switches the rule off.");

    /// <inheritdoc/>
    protected override void Judge(Container container, RuleContext context)
    {
        var trusted = context.Option(_trustedRegistries);
        if (trusted.Count > 0 && !container.Image.IsEmpty && trusted.All(registry => container.Image.IsUnder(registry) == false))
        {
            context.Report(container.Cursor["image"], [container.Description, container.Image.Text.ToString()]);
        }
    }
}
