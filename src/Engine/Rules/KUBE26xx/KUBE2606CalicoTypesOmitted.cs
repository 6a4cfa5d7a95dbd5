using KubeGuard.Edits;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2606: a policy of Calico leaves a direction open without saying so.</summary>
internal sealed class KUBE2606CalicoTypesOmitted() : CalicoPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2606",
        Name = "CalicoTypesOmitted",
        Title = "List the types of a policy of Calico",
        MessageFormat = "{0} has {1} rules alone and no types, so {2} stays open; list the types",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#spec",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        if (policy.Object.Type?.Group != CalicoKinds.Group || !policy.Types.IsAbsent)
        {
            return;
        }

        foreach (var direction in PolicyDirections.All)
        {
            var other = PolicyDirections.Other(direction);
            if (policy.HasRules(direction) == true && policy.HasRules(other) == false)
            {
                var (own, open) = (PolicyDirections.TypeOf(direction), PolicyDirections.TypeOf(other));
                context.Report(
                    policy.Types,
                    [description, PolicyDirections.FieldOf(direction), PolicyDirections.FieldOf(other)],
                    RuleFix.Safe($"List {own}, as it is now", ManifestEdit.Set(policy.Types, new SequenceNode([ScalarNode.String(own)]))),
                    RuleFix.Review($"List {own} and {open}", $"work without {PolicyDirections.FieldOf(other)} that no policy allows", ManifestEdit.Set(policy.Types, new SequenceNode([ScalarNode.String(own), ScalarNode.String(open)]))));
            }
        }
    }
}
