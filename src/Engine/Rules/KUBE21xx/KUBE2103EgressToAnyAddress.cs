using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2103: a rule of a policy allows egress to any address.</summary>
internal sealed class KUBE2103EgressToAnyAddress() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2103",
        Name = "EgressToAnyAddress",
        Title = "Do not allow egress to any address",
        MessageFormat = "{0} allows egress to every {1}; name the peers that are needed",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        foreach (var rule in EffectiveRules(policy, PolicyDirection.Egress).Where(rule => !IsForNames(rule)))
        {
            // Without ports as well, it is an empty rule.
            if (rule.MatchesEveryPeer && rule.PortList.Items.Count > 0)
            {
                context.ReportLack(rule.Place, [description, "pod and address"]);
            }

            foreach (var found in WholeFamilyPeers.Find(rule))
            {
                if (found.HasExceptions)
                {
                    context.ReportAdvice(found.Place, [description, $"{found.Family} address but some"]);
                }
                else
                {
                    context.Report(found.Place, [description, $"{found.Family} address"]);
                }
            }
        }
    }

    // Names are often resolved outside of the cluster.
    private static bool IsForNames(PolicyRule rule) =>
        rule.PortList is { IsComplete: true, Items.Count: > 0 }
        && rule.Ports.All(port => port is { First: 53, Last: 53, Protocol: TransportProtocol.Tcp or TransportProtocol.Udp });
}
