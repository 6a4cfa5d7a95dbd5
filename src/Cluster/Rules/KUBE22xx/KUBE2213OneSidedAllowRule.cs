using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Network.Isolation;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2213: only one of two sides allows a connection.</summary>
internal sealed class KUBE2213OneSidedAllowRule() : ConnectionRule(KUBE2213OneSidedAllow.Descriptor)
{
    /// <inheritdoc/>
    protected override void AnalyzeConnections(NetworkFacts facts, SetContext context)
    {
        foreach (var policy in facts.Model.Tiers.SelectMany(tier => tier.Policies).Where(policy => NetworkPolicy.Kind.Includes(policy.Object.Type!)))
        {
            var target = facts.ObjectOf(policy.Object);
            foreach (var direction in context.IsOnAt(target) ? PolicyDirections.All : [])
            {
                foreach (var (place, peer) in NamedPeers(policy, direction))
                {
                    if (FindBlocked(facts, policy, direction, peer) is { Count: > 0 } blocked)
                    {
                        var others = facts.Model.PoliciesFor(blocked[0].Pods[0], PolicyDirections.Other(direction));
                        context.Report(
                            target,
                            place,
                            [target.Value.Subject, direction == PolicyDirection.Ingress ? "from" : "to", WorkloadNames.Of(blocked), others[0].Object.Description!],
                            related: [.. others.Select(other => RelatedPlace.At(other.Object.Metadata["name"], "a policy for the other side is here"))]);
                    }
                }
            }
        }
    }

    // A peer without a selector of pods is not about certain ones.
    private static IEnumerable<(ManifestCursor Place, LabelledPods Peer)> NamedPeers(TrafficPolicy policy, PolicyDirection direction) =>
        from rule in policy.Rules(direction) ?? []
        from pair in new PolicyRule(rule.Place, direction).Peers.Zip(rule.Peers.Parts, (item, part) => (item.Place, Part: part as LabelledPods))
        where pair.Part is { Pods.IsEmpty: false }
        select (pair.Place, pair.Part);

    // The workloads that the peer means, if all of them refuse all pods of the policy.
    private static IReadOnlyList<WorkloadIsolation> FindBlocked(NetworkFacts facts, TrafficPolicy policy, PolicyDirection direction, LabelledPods peer)
    {
        var own = facts.Model.PodsOf(policy).ToList();
        var others = own.Count > 0 ? facts.Model.WorkloadsOf(facts.Model.PodsOf(peer)).ToList() : [];
        var known = others.Select(facts.IsolationOf).OfType<WorkloadIsolation>().ToList();
        return known.Count == others.Count && known.TrueForAll(other => other.Pods.All(pods => own.TrueForAll(mine => Refuses(facts.Model, pods, mine, direction))))
            ? known
            : [];
    }

    private static bool Refuses(NetworkModel model, PodClass other, PodClass own, PolicyDirection direction) =>
        other != own && model.Side(other, PolicyDirections.Other(direction)).Allowed(own, direction == PolicyDirection.Egress ? other.Ports : own.Ports).IsEmpty;
}
