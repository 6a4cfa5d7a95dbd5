using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2101: a rule of a policy allows all ingress.</summary>
internal sealed class KUBE2101AllowAllIngressRule() : AllowAllRule(
    new RuleDescriptor
    {
        Id = "KUBE2101",
        Name = "AllowAllIngressRule",
        Title = "Do not allow all ingress with an empty rule",
        MessageFormat = "{0} allows all ingress by a rule without peers and ports; name the peers, or leave the rule out to deny all",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-ingress-traffic",
    },
    PolicyDirection.Ingress);
