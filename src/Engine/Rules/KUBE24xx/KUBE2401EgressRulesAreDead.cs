using KubeGuard.Edits;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2401: a policy has rules of a direction that its types do not list.</summary>
internal sealed class KUBE2401EgressRulesAreDead() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2401",
        Name = "EgressRulesAreDead",
        Title = "List every direction that has rules",
        MessageFormat = "{0} has {1} rules without effect, since policyTypes does not list {2}; add it, or remove the rules",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        foreach (var direction in PolicyDirections.All)
        {
            if (policy.HasTypes == true && policy.Isolates(direction) == false && policy.HasRules(direction) == true)
            {
                var (section, type) = (policy.Section(direction), PolicyDirections.TypeOf(direction));
                context.ReportLack(policy.Types, [description, section.Segment.Key!, type], FixesOf(policy, direction, type));
            }
        }
    }

    private static RuleFix[] FixesOf(NetworkPolicy policy, PolicyDirection direction, string type) =>
    [
        RuleFix.Review($"Add {type} to policyTypes", $"do with the {PolicyDirections.FieldOf(direction)} that its policies allow", ManifestEdit.Add(policy.Types, type)),
        RuleFix.Safe($"Remove the {PolicyDirections.FieldOf(direction)} rules", ManifestEdit.Remove(policy.Section(direction))),
    ];
}
