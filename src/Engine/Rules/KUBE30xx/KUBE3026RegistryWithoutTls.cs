using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3026: a registry serves plain HTTP.</summary>
internal sealed class KUBE3026RegistryWithoutTls() : RegistryServerRule(new RuleDescriptor
{
    Id = "KUBE3026",
    Name = "RegistryWithoutTls",
    Title = "Serve your own registry by TLS",
    MessageFormat = "{0} serves a registry by plain HTTP, so images and passwords can be read and replaced on their way; give it a certificate",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Suggestion,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/images/#using-a-private-registry",
})
{
    /// <inheritdoc/>
    protected override bool IsViolation(RegistryServer server) => !server.HasTls;
}
