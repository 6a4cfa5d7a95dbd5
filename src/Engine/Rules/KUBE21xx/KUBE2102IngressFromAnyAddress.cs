using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2102: a rule of a policy accepts connections from any address.</summary>
internal sealed class KUBE2102IngressFromAnyAddress() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2102",
        Name = "IngressFromAnyAddress",
        Title = "Do not accept connections from any address",
        MessageFormat = "{0} accepts connections from every {1} address{2}; name the blocks that need access",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        foreach (var found in EffectiveRules(policy, PolicyDirection.Ingress).SelectMany(WholeFamilyPeers.Find))
        {
            if (found.HasExceptions)
            {
                context.ReportAdvice(found.Place, [description, $"{found.Family}", " but some"]);
            }
            else
            {
                context.Report(found.Place, [description, $"{found.Family}", ""]);
            }
        }
    }
}
