using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Explanations;

/// <summary>The decisions of the policies on one side of a connection.</summary>
/// <param name="Direction">The direction, as the pods of the side see it.</param>
/// <param name="Pods">The pods of the side.</param>
/// <param name="Policies">The policies that are for them.</param>
/// <param name="Decisions">The decisions about the asked ports.</param>
internal sealed record SideExplanation(PolicyDirection Direction, PodClass Pods, IReadOnlyList<TrafficPolicy> Policies, IReadOnlyList<TrafficDecision> Decisions)
{
    /// <summary>The ports that the side lets through.</summary>
    public PortSet Allowed => Decisions.Where(decision => decision.IsAllowed).Aggregate(PortSet.None, (all, decision) => all.Union(decision.Ports));

    /// <summary>Explains a side.</summary>
    /// <param name="side">The policies for the pods.</param>
    /// <param name="direction">The direction, as the pods see it.</param>
    /// <param name="pods">The pods.</param>
    /// <param name="other">The other end.</param>
    /// <param name="declared">The ports that the containers of the destination declare.</param>
    /// <param name="asked">The ports.</param>
    public static SideExplanation Of(PolicySide side, PolicyDirection direction, PodClass pods, NetworkPeer other, IReadOnlyList<ContainerPort> declared, PortSet asked) => new(
        direction,
        pods,
        side.Policies,
        [.. side.Explain(other, declared).Select(decision => decision with { Ports = decision.Ports.Intersect(asked) }).Where(decision => !decision.Ports.IsEmpty)]);
}
