using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Cluster.Network;

/// <summary>Finds what several objects together leave undecided.</summary>
internal static class UndecidedConnections
{
    /// <summary>The notes about a model.</summary>
    public static IEnumerable<NetworkNote> Find(NetworkModel model) => FindSamePriorities(model).Concat(FindDifferentPods(model));

    // Policies of administrators have an order by priority alone (https://network-policy-api.sigs.k8s.io/api-overview/#priority).
    private static IEnumerable<NetworkNote> FindSamePriorities(NetworkModel model) =>
        from tier in model.Tiers
        where tier.Name is BuiltInTier.Admin or BuiltInTier.Baseline
        from same in tier.Policies.Where(policy => policy.Object.Root["spec"]["priority"].IsPresent).GroupBy(policy => policy.Order)
        where same.Skip(1).Any()
        from policy in same
        let other = same.FirstOrDefault(other => other != policy && Meet(policy, other, model))
        where other is not null
        select new NetworkNote(
            NetworkNoteKind.Invalid,
            policy.Object,
            policy.Object.Root["spec"]["priority"],
            $"{policy.Object.Subject} has the priority of {other.Object.Description} for the same pods, so their order is not defined; here it is that of their names");

    private static bool Meet(TrafficPolicy one, TrafficPolicy other, NetworkModel model) =>
        PolicyDirections.All.Any(direction => one.Rules(direction) is not null && other.Rules(direction) is not null)
        && model.Workloads.SelectMany(workload => workload.Pods).Any(pods => one.Subject.Includes(pods) && other.Subject.Includes(pods));

    private static IEnumerable<NetworkNote> FindDifferentPods(NetworkModel model) =>
        from workload in model.Workloads
        where workload.Pods.Count > 1 && AreToldApart(workload.Pods, model)
        let second = workload.Objects[1]
        select new NetworkNote(
            NetworkNoteKind.LeftOut,
            second,
            second.Metadata["name"],
            $"{second.Subject} and other objects make the pods of {workload} with different labels, which policies tell apart; what one of the pods may do is taken for what all may do");

    private static bool AreToldApart(IReadOnlyList<PodClass> pods, NetworkModel model) => model.Tiers.SelectMany(tier => tier.Policies).Any(policy =>
        SelectorsOf(policy).Any(selector => pods.Select(selector.Includes).Distinct().Skip(1).Any()));

    private static IEnumerable<PeerSelector> SelectorsOf(TrafficPolicy policy) => PolicyDirections.All
        .SelectMany(direction => policy.Rules(direction) ?? [])
        .SelectMany(rule => new[] { rule.Peers, rule.Own })
        .Prepend(policy.Subject);
}
