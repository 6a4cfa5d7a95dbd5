using KubeGuard.Cluster.Network;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2613: a rule passes connections on to nobody.</summary>
internal sealed class KUBE2613PassInLastTierRule() : ConnectionRule(KUBE2613PassInLastTier.Descriptor)
{
    /// <inheritdoc/>
    protected override void AnalyzeConnections(NetworkFacts facts, SetContext context)
    {
        // A baseline that is left out of the computation still decides in the cluster.
        if (ClusterPolicy.Kinds.SelectMany(facts.Set.OfKind).Any(item => new ClusterPolicy(item.Value).IsBaseline != false))
        {
            return;
        }

        foreach (var direction in PolicyDirections.All)
        {
            if (facts.Model.Tiers.LastOrDefault(tier => tier.Policies.Any(policy => policy.Rules(direction) is not null)) is { Name: CalicoPolicy.DefaultTier } last)
            {
                Report(last, direction, facts, context);
            }
        }
    }

    private static void Report(PolicyTier tier, PolicyDirection direction, NetworkFacts facts, SetContext context)
    {
        foreach (var policy in tier.Policies)
        {
            var target = facts.ObjectOf(policy.Object);
            foreach (var rule in (policy.Rules(direction) ?? []).Where(rule => rule.Action == RuleAction.Pass && context.IsOnAt(target)))
            {
                context.Report(target, rule.Place["action"], [target.Value.Subject, $"connections for {PolicyDirections.FieldOf(direction)}"]);
            }
        }
    }
}
