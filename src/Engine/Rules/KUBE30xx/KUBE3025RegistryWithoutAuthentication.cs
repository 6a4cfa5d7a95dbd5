using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3025: a registry takes images from all who reach it.</summary>
internal sealed class KUBE3025RegistryWithoutAuthentication() : RegistryServerRule(new RuleDescriptor
{
    Id = "KUBE3025",
    Name = "RegistryWithoutAuthentication",
    Title = "Ask for a login at your own registry",
    MessageFormat = "{0} runs a registry without a login, so all who reach it can replace images; configure its authentication",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/images/#using-a-private-registry",
})
{
    /// <inheritdoc/>
    protected override bool IsViolation(RegistryServer server) => !server.HasAuthentication;
}
