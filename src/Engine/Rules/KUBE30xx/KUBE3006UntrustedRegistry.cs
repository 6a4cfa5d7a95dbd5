using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3006: an image comes from a registry that the team has not declared as trusted.</summary>
internal sealed class KUBE3006UntrustedRegistry() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3006",
    Name = "UntrustedRegistry",
    Title = "Pull images from trusted registries only",
    MessageFormat = "{0} uses the image '{1}', which is not from a trusted registry; use one, or add the registry to kubeguard.trusted_registries or KubeGuardTrustedRegistries, with a leading + to keep the defaults",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/images/",
    Options = [_trustedRegistries],
    SharedCause = new SharedCauseMessage(
        "{0} uses the image '{1}', and {3} from {2}, which is not a trusted registry; "
            + "name those that you trust in kubeguard.trusted_registries or KubeGuardTrustedRegistries, with a leading + to keep the defaults",
        "1 other image comes",
        "{0} other images come"),
})
{
    private static readonly RuleOption<IReadOnlyList<string>> _trustedRegistries = RuleOption.Registries(
        "trusted_registries",
        ["mcr.microsoft.com", "registry.k8s.io"],
        "The registries or repositories to trust, such as `ghcr.io/contoso`; a name without a registry lies on Docker Hub (`contoso` is `docker.io/contoso`). A list with a leading `+` adds to the default, any other replaces it. An empty list switches the rule off.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var image = container.Image;
        var trusted = context.Option(_trustedRegistries);
        if (trusted.Count == 0 || image.IsEmpty || !trusted.All(registry => image.IsUnder(registry) == false))
        {
            return;
        }

        IReadOnlyList<string> arguments = [container.Description, image.Text.ToString()];
        if (image.Registry is { } undecided && !context.IsSet(_trustedRegistries))
        {
            context.ReportCause(undecided, container.Cursor["image"], arguments);
        }
        else
        {
            context.Report(container.Cursor["image"], arguments);
        }
    }
}
