using KubeGuard.Cluster.Network;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2111: a policy allows nothing that others do not allow. Only a complete set has all pods that it may be for.</summary>
internal sealed class KUBE2111RedundantPolicyRule() : ConnectionRule(KUBE2111RedundantPolicy.Descriptor)
{
    /// <inheritdoc/>
    protected override void AnalyzeConnections(NetworkFacts facts, SetContext context)
    {
        if (!facts.Set.IsComplete || facts.Model.Notes.Count > 0)
        {
            return;
        }

        // Of two equal policies, one is redundant.
        var removed = new List<TrafficPolicy>();
        foreach (var policy in facts.Model.Tiers.SelectMany(tier => tier.Policies))
        {
            var target = facts.ObjectOf(policy.Object);
            if (context.IsOnAt(target) && PolicyDirections.All.All(direction => IsAboutTheSet(policy, direction, facts.Model)) && ChangesNothing(policy, removed, facts.Model))
            {
                removed.Add(policy);
                context.Report(target, target.Value.Metadata["name"], [target.Value.Subject]);
            }
        }
    }

    // A rule that matches nothing of the set is about pods elsewhere, and a default deny is for pods that are added later.
    private static bool IsAboutTheSet(TrafficPolicy policy, PolicyDirection direction, NetworkModel model) =>
        policy.Rules(direction) is not { } rules
        || (rules.Count > 0 && rules.All(rule => rule.Peers.Parts.All(part => model.Peers.Any(part.Includes))));

    private static bool ChangesNothing(TrafficPolicy policy, IReadOnlyList<TrafficPolicy> removed, NetworkModel model)
    {
        var selected = model.Workloads.SelectMany(workload => workload.Pods).Distinct().Where(policy.Subject.Includes).ToList();
        return selected.Count > 0 && PolicyDirections.All.Where(direction => policy.Rules(direction) is not null).All(direction =>
            selected.TrueForAll(pods => AreEqual(model.SideWithout(removed, pods, direction), model.SideWithout([.. removed, policy], pods, direction), pods, direction, model)));
    }

    private static bool AreEqual(PolicySide one, PolicySide other, PodClass pods, PolicyDirection direction, NetworkModel model) =>
        one.Unmatched.Equals(other.Unmatched)
        && model.Peers.All(peer =>
        {
            var declared = direction == PolicyDirection.Ingress ? pods.Ports : (peer as PodClass)?.Ports ?? [];
            return one.Allowed(peer, declared).Equals(other.Allowed(peer, declared));
        });
}
