using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2414: a policy needs a network plugin that knows SCTP.</summary>
internal sealed class KUBE2414SCTPICMPAssumption() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2414",
        Name = "SCTPICMPAssumption",
        Title = "Make sure that the network plugin enforces policies for SCTP",
        MessageFormat = "{0} has a port of SCTP, which not every network plugin enforces; set the option cni_supports_sctp if that of the cluster does",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#sctp-support",
        Options = [_isSupported],
    })
{
    private static readonly RuleOption<bool> _isSupported = RuleOption.Flag(
        "cni_supports_sctp", false, "Whether the network plugin of the cluster enforces policies for SCTP.");

    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        if (context.Option(_isSupported))
        {
            return;
        }

        foreach (var port in PolicyDirections.All.SelectMany(direction => EffectiveRules(policy, direction)).SelectMany(rule => rule.Ports))
        {
            if (port.ProtocolField.Is("SCTP"))
            {
                context.Report(port.ProtocolField, [description]);
            }
        }
    }
}
