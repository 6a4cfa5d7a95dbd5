using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2318: an Ingress serves every host of a domain.</summary>
internal sealed class KUBE2318IngressWildcardHost() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2318",
        Name = "IngressWildcardHost",
        Title = "Do not use wildcards for the hosts of an Ingress",
        MessageFormat = "{0} serves every host of '{1}'; name the hosts",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.None,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards",
    },
    NetworkKinds.Ingress)
{
    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var host in target.Root["spec"]["rules"].Items.Select(rule => rule["host"]))
        {
            if (host.Text is { } text && text.Contains("*.") == true)
            {
                context.Report(host, [target.Subject, text.ToString()]);
            }
        }
    }
}
