using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2104: a rule of a policy allows all egress.</summary>
internal sealed class KUBE2104AllowAllEgressRule() : AllowAllRule(
    new RuleDescriptor
    {
        Id = "KUBE2104",
        Name = "AllowAllEgressRule",
        Title = "Do not allow all egress with an empty rule",
        MessageFormat = "{0} allows all egress by a rule without peers and ports; name the peers, or leave the rule out to deny all",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-egress-traffic",
    },
    PolicyDirection.Egress);
