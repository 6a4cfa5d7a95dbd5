using System.Globalization;
using KubeGuard.Cluster.Network;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2608: a policy of Calico overrules NetworkPolicies of Kubernetes.</summary>
internal sealed class KUBE2608OrderVsKubernetesPoliciesRule() : ConnectionRule(KUBE2608OrderVsKubernetesPolicies.Descriptor)
{
    /// <inheritdoc/>
    protected override void AnalyzeConnections(NetworkFacts facts, SetContext context)
    {
        var policies = facts.Model.Tiers.Where(tier => tier.Name == CalicoPolicy.DefaultTier).SelectMany(tier => tier.Policies).ToLookup(policy => NetworkPolicy.Kind.Includes(policy.Object.Type!));
        foreach (var policy in policies[true].Any() ? policies[false] : [])
        {
            var target = facts.ObjectOf(policy.Object);
            if (context.IsOnAt(target) && FindConflict(policy, [.. policies[true]], facts) is { } conflict)
            {
                var order = target.Root["spec"]["order"];
                context.Report(
                    target,
                    order,
                    [
                        target.Value.Subject,
                        order.IsAbsent ? "no order" : $"the order {policy.Order.ToString(CultureInfo.InvariantCulture)}",
                        conflict.IsAllowed ? "allows" : "denies",
                        $"{conflict.Overruled.Object.Description} of Kubernetes",
                        conflict.IsAllowed ? "does not allow" : "allows",
                        conflict.Text,
                    ],
                    related: [RelatedPlace.At(conflict.Rule.Place, "the rule is here"), RelatedPlace.At(conflict.Overruled.Object.Metadata["name"], "the policy of Kubernetes is here")]);
            }
        }
    }

    private static Conflict? FindConflict(TrafficPolicy policy, IReadOnlyList<TrafficPolicy> ofKubernetes, NetworkFacts facts) => (
        from direction in PolicyDirections.All
        where policy.Rules(direction) is not null
        from pods in facts.Model.PodsOf(policy)
        let workload = facts.Model.WorkloadsOf([pods]).First()
        where facts.IsolationOf(workload) is not null
        let overruled = ofKubernetes.Where(other => other.IsFor(pods, direction)).ToList()
        where overruled.Count > 0
        from rule in policy.Rules(direction)!
        where rule.Action is RuleAction.Allow or RuleAction.Deny
        from peer in facts.Model.PeersOf(rule)
        where peer != pods
        let ports = PortsOfConflict(rule, pods, peer, direction, overruled, facts.Model)
        where !ports.IsEmpty
        select new Conflict(rule, overruled[0], TextOf(workload, peer, direction, ports, facts.Model))).FirstOrDefault();

    // The ports about which the rule decides, and about which the policies of Kubernetes alone would decide otherwise.
    private static PortSet PortsOfConflict(TrafficRule rule, PodClass pods, NetworkPeer peer, PolicyDirection direction, IReadOnlyList<TrafficPolicy> ofKubernetes, NetworkModel model)
    {
        var declared = direction == PolicyDirection.Ingress ? pods.Ports : (peer as PodClass)?.Ports ?? [];
        var allowed = ofKubernetes.SelectMany(policy => policy.Rules(direction)!).Where(other => other.Peers.Includes(peer)).Aggregate(PortSet.None, (all, other) => all.Union(other.Ports.At(declared)));
        PortSet ConflictIn(PortSet ports) => rule.Action == RuleAction.Allow ? ports.Except(allowed) : ports.Intersect(allowed);
        return ConflictIn(rule.Ports.At(declared)).IsEmpty
            ? PortSet.None
            : ConflictIn(model.Side(pods, direction).Explain(peer, declared).Where(decision => decision.Rule == rule).Aggregate(PortSet.None, (all, decision) => all.Union(decision.Ports)));
    }

    private static string TextOf(Workload workload, NetworkPeer peer, PolicyDirection direction, PortSet ports, NetworkModel model)
    {
        var own = workload.Objects[0].Description;
        var other = peer is PodClass pods ? model.WorkloadsOf([pods]).First().Objects[0].Description : peer.ToString();
        return $"{(direction == PolicyDirection.Ingress ? $"from {other} to {own}" : $"from {own} to {other}")} at {(ports.IsAll ? "all ports" : ports.ToString())}";
    }

    private sealed record Conflict(TrafficRule Rule, TrafficPolicy Overruled, string Text)
    {
        public bool IsAllowed => Rule.Action == RuleAction.Allow;
    }
}
