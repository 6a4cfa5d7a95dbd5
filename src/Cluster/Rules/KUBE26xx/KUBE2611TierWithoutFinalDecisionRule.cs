using KubeGuard.Cluster.Network;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2611: a tier of Calico cuts off all later ones.</summary>
internal sealed class KUBE2611TierWithoutFinalDecisionRule() : ConnectionRule(KUBE2611TierWithoutFinalDecision.Descriptor)
{
    /// <inheritdoc/>
    protected override void AnalyzeConnections(NetworkFacts facts, SetContext context)
    {
        var tiers = facts.Model.Tiers;
        for (var index = 0; index < tiers.Count; index++)
        {
            var tier = tiers[index];
            if (!BuiltInTier.ByName.ContainsKey(tier.Name) && tier.DefaultAction == RuleAction.Deny && FindCutOff(tier, [.. tiers.Skip(index + 1)], facts) is { } found
                && facts.ObjectOf(found.Last.Object) is var target && context.IsOnAt(target))
            {
                context.Report(
                    target,
                    target.Root["spec"]["tier"],
                    [target.Value.Subject, found.Workload.Objects[0].Description!, tier.Name, found.Later.Object.Description!],
                    related: [RelatedPlace.At(found.Later.Object.Metadata["name"], "the policy of a later tier is here")]);
            }
        }
    }

    private static CutOff? FindCutOff(PolicyTier tier, IReadOnlyList<PolicyTier> later, NetworkFacts facts) => (
        from direction in PolicyDirections.All
        from workload in facts.Model.Workloads
        where facts.IsolationOf(workload) is not null
        from pods in workload.Pods
        let last = tier.Policies.LastOrDefault(policy => policy.IsFor(pods, direction))
        where last is not null
        from policy in later.SelectMany(item => item.Policies)
        where policy.IsFor(pods, direction)
        from rule in policy.Rules(direction)!
        where rule.Action == RuleAction.Allow && IsCutOff(rule, pods, direction, tier, facts.Model)
        select new CutOff(last, workload, policy)).FirstOrDefault();

    // The default action of the tier decides about something that the later rule allows.
    private static bool IsCutOff(TrafficRule rule, PodClass pods, PolicyDirection direction, PolicyTier tier, NetworkModel model) => model.PeersOf(rule).Any(peer =>
    {
        var declared = direction == PolicyDirection.Ingress ? pods.Ports : (peer as PodClass)?.Ports ?? [];
        return model.Side(pods, direction).Explain(peer, declared).Any(decision => decision.Tier == tier && decision.Ports.Overlaps(rule.Ports.At(declared)));
    });

    private sealed record CutOff(TrafficPolicy Last, Workload Workload, TrafficPolicy Later);
}
