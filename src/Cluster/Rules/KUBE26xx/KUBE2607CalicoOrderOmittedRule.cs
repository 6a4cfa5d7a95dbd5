using KubeGuard.Cluster.Network;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2607 in a set: of two policies without an order, the names alone decide which one allows or denies.</summary>
internal sealed class KUBE2607CalicoOrderOmittedRule() : SetRule<NetworkFacts>(KUBE2607CalicoOrderOmitted.Data, NetworkFacts.Source)
{
    /// <inheritdoc/>
    protected override void Analyze(NetworkFacts facts, SetContext context)
    {
        foreach (var tier in facts.Model.Tiers)
        {
            var policies = tier.Policies.Where(policy => double.IsPositiveInfinity(policy.Order)).ToList();
            foreach (var policy in policies)
            {
                var target = facts.ObjectOf(policy.Object);
                if (context.IsOnAt(target) && policies.Find(other => other != policy && AreOpposed(policy, other, facts.Model)) is { } rival)
                {
                    context.Report(
                        target,
                        new CalicoPolicy(policy.Object).Order,
                        [target.Value.Subject, $"where its name alone decides whether it comes before {rival.Object.Description}, which decides otherwise about the same pods"],
                        related: [RelatedPlace.At(rival.Object.Metadata["name"], "the other policy is here")]);
                }
            }
        }
    }

    private static bool AreOpposed(TrafficPolicy one, TrafficPolicy other, NetworkModel model) => PolicyDirections.All.Any(direction =>
        ((Has(one, direction, RuleAction.Deny) && Has(other, direction, RuleAction.Allow)) || (Has(one, direction, RuleAction.Allow) && Has(other, direction, RuleAction.Deny)))
        && model.PodsOf(one).Any(other.Subject.Includes));

    private static bool Has(TrafficPolicy policy, PolicyDirection direction, RuleAction action) => policy.Rules(direction)?.Any(rule => rule.Action == action) == true;
}
