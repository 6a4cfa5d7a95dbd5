using KubeGuard.Edits;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2402: a policy for egress denies ingress without saying so.</summary>
internal sealed class KUBE2402ImplicitIngressDeny() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2402",
        Name = "ImplicitIngressDeny",
        Title = "Say that a policy for egress also denies ingress",
        MessageFormat = "{0} has rules for egress alone and no policyTypes, so it also denies all ingress; list the directions",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        if (policy.HasTypes == false && policy.HasRules(PolicyDirection.Ingress) == false && policy.HasRules(PolicyDirection.Egress) == true)
        {
            context.Report(
                policy.Types,
                [description],
                RuleFix.Safe("List both directions, as they are now", ManifestEdit.Set(policy.Types, new SequenceNode([ScalarNode.String("Ingress"), ScalarNode.String("Egress")]))),
                RuleFix.Review("List egress alone", "accept whatever ingress other policies leave open", ManifestEdit.Set(policy.Types, new SequenceNode([ScalarNode.String("Egress")]))));
        }
    }
}
