using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2501: two policies of administrators have one priority, so their order is not defined.</summary>
internal sealed class KUBE2501SamePriorityRule() : SetRule<NetworkFacts>(KUBE2501SamePriority.Descriptor, NetworkFacts.Source)
{
    /// <inheritdoc/>
    protected override void Analyze(NetworkFacts facts, SetContext context)
    {
        var ranked = ClusterPolicy.Kinds.SelectMany(context.Targets)
            .Select(target => (Target: target, Policy: new ClusterPolicy(target.Value)))
            .Where(item => item.Policy.Kind != ClusterPolicyKind.Baseline && item.Policy is { IsBaseline: not null, Priority.Integer: not null });
        foreach (var same in ranked.GroupBy(item => (item.Policy.IsBaseline, item.Policy.Priority.Integer)).Select(group => group.ToList()))
        {
            for (var index = 1; index < same.Count; index++)
            {
                if (same.Take(index).FirstOrDefault(earlier => MayMeet(earlier.Policy, same[index].Policy)) is { Target: { } other })
                {
                    Report(same[index].Target, same[index].Policy, other, context);
                }
            }
        }
    }

    private static void Report(SetObject target, ClusterPolicy policy, SetObject other, SetContext context) => context.Report(
        target,
        policy.Priority,
        [target.Value.Subject, $"{policy.Priority.Integer}", other.Value.Description ?? ""],
        related: [RelatedPlace.At(new ClusterPolicy(other.Value).Priority, "the other policy has it here")]);

    // Policies without rules of a common direction decide nothing together. One of the same name is another version of this one.
    private static bool MayMeet(ClusterPolicy one, ClusterPolicy other) =>
        one.Object.Name is { } name && other.Object.Name is { } otherName && (name != otherName || one.Kind != other.Kind)
        && PolicyDirections.All.Any(direction => one.Rules(direction).Any() && other.Rules(direction).Any())
        && !Exclude(NamespacesOf(one.Subject), NamespacesOf(other.Subject)) && !Exclude(PodsOf(one.Subject), PodsOf(other.Subject));

    private static bool Exclude(LabelSelector one, LabelSelector other) =>
        !one.IsKnown || !other.IsKnown || LabelSelector.Of([.. one.Requirements, .. other.Requirements]).Contradiction is not null;

    private static LabelSelector NamespacesOf(ClusterPeer subject) =>
        subject.Namespaces.IsPresent ? new LabelSelector(subject.Namespaces) : LabelSelector.OrEverything(subject.Pods["namespaceSelector"]);

    private static LabelSelector PodsOf(ClusterPeer subject) => LabelSelector.OrEverything(subject.Pods["podSelector"]);
}
