using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>Policies that are evaluated together, in the order in which they are asked.</summary>
/// <param name="Name">The name.</param>
/// <param name="Order">The place among the tiers; the lower number comes first.</param>
/// <param name="DefaultAction">What is done with connections that policies of the tier are for and no rule matches.</param>
/// <param name="Policies">The policies, the first one first.</param>
internal sealed record PolicyTier(string Name, double Order, RuleAction DefaultAction, IReadOnlyList<TrafficPolicy> Policies);
