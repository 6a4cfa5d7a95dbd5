using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2618: a rule of Calico depends on the proxy of the application layer.</summary>
internal sealed class KUBE2618HTTPMatch() : CalicoPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2618",
        Name = "HTTPMatch",
        Title = "Make sure that requests of HTTP are matched where rules ask for it",
        MessageFormat = "{0} allows requests of HTTP by methods or paths, which only the proxy of the application layer can tell; without it, the rule allows all of them",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#httpmatch",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        // Elsewhere Calico refuses the field.
        foreach (var rule in policy.Rules(PolicyDirection.Ingress).Where(rule => rule.KnownAction == RuleAction.Allow && rule.Http.IsPresent))
        {
            context.Report(rule.Http, [description]);
        }
    }
}
