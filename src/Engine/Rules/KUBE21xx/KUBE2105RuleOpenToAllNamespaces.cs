using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2105: a rule of a policy accepts connections from all namespaces.</summary>
internal sealed class KUBE2105RuleOpenToAllNamespaces() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2105",
        Name = "RuleOpenToAllNamespaces",
        Title = "Select the namespaces that may connect",
        MessageFormat = "{0} accepts connections from every pod of every namespace; select the namespaces that need access",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-namespace-by-its-name",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        foreach (var peer in EffectiveRules(policy, PolicyDirection.Ingress).SelectMany(rule => rule.Peers).Where(peer => peer.IsEveryPod))
        {
            context.ReportLack(peer.NamespaceSelector, [description]);
        }
    }
}
