using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>The decision of one side of a connection about some ports, and its reason.</summary>
/// <param name="Ports">The ports.</param>
/// <param name="IsAllowed">Whether the side lets connections to them through.</param>
/// <param name="Policy">The policy of the rule; <see langword="null"/> if no rule decided.</param>
/// <param name="Rule">The rule that decided; <see langword="null"/> if none did.</param>
/// <param name="Tier">The tier whose default decided; <see langword="null"/> if a rule did, or no policy is for the pod.</param>
internal sealed record TrafficDecision(PortSet Ports, bool IsAllowed, TrafficPolicy? Policy, TrafficRule? Rule, PolicyTier? Tier);
