using KubeGuard.Cluster.Network;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2506: a baseline policy decides about no workload. Only a complete set has all workloads that it may be for.</summary>
internal sealed class KUBE2506BaselineNeverReachedRule() : ConnectionRule(KUBE2506BaselineNeverReached.Descriptor)
{
    /// <inheritdoc/>
    protected override void AnalyzeConnections(NetworkFacts facts, SetContext context)
    {
        var baseline = facts.Set.IsComplete ? facts.Model.Tiers.Where(tier => tier.Name == BuiltInTier.Baseline).SelectMany(tier => tier.Policies) : [];
        foreach (var policy in baseline)
        {
            var (target, directions) = (facts.ObjectOf(policy.Object), PolicyDirections.All.Where(direction => policy.Rules(direction) is not null).ToList());
            var workloads = facts.Model.Workloads.Where(workload => workload.Pods.Any(policy.Subject.Includes)).ToList();
            if (workloads.Count > 0 && context.IsOnAt(target) && workloads.TrueForAll(workload => directions.TrueForAll(direction => IsDecidedBefore(workload, direction, facts))))
            {
                context.Report(
                    target,
                    target.Root["spec"]["subject"],
                    [target.Value.Subject, string.Join(" and ", directions.Select(PolicyDirections.FieldOf)), workloads.Count == 1 ? "workloads" : $"{workloads.Count} workloads"]);
            }
        }
    }

    private static bool IsDecidedBefore(Workload workload, PolicyDirection direction, NetworkFacts facts) =>
        facts.IsolationOf(workload) is { } isolation
        && isolation.Pods.Count == workload.Pods.Count
        && isolation.Pods.All(pods => isolation.PoliciesFor(pods, direction).Any(policy => NetworkPolicy.Kind.Includes(policy.Object.Type!)));
}
