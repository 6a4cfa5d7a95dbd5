using KubeGuard.Edits;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2403: an empty list of egress rules denies nothing.</summary>
internal sealed class KUBE2403EgressListPresentButNotEffective() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2403",
        Name = "EgressListPresentButNotEffective",
        Title = "Give an empty list of egress rules its effect",
        MessageFormat = "{0} has an empty list of egress rules and no policyTypes, so it denies no egress; add policyTypes",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-egress-traffic",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        if (policy.HasTypes == false && policy.Section(PolicyDirection.Egress).IsPresent && policy.HasRules(PolicyDirection.Egress) == false)
        {
            context.Report(
                policy.Types,
                [description],
                RuleFix.Review(
                    "List both directions",
                    "work without egress that no policy allows",
                    ManifestEdit.Set(policy.Types, new SequenceNode([ScalarNode.String("Ingress"), ScalarNode.String("Egress")]))));
        }
    }
}
