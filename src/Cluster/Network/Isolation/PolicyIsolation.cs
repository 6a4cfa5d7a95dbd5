using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>Decides whether a policy isolates the pods that it is for.</summary>
internal static class PolicyIsolation
{
    /// <summary>
    /// Indicates whether a policy isolates in a direction. NetworkPolicies of Kubernetes and Calico deny what they do not allow; a policy
    /// for the whole cluster decides only what its rules match, so it isolates if it is the baseline and denies everything.
    /// </summary>
    public static bool Isolates(TrafficPolicy policy, PolicyDirection direction) =>
        policy.Rules(direction) is not null && (!IsForCluster(policy.Object) || IsFullDeny(new ClusterPolicy(policy.Object), direction));

    private static bool IsForCluster(KubernetesObject target) => Array.Exists(ClusterPolicy.Kinds, kind => kind.Includes(target.Type!));

    private static bool IsFullDeny(ClusterPolicy policy, PolicyDirection direction) =>
        policy.IsBaseline == true
        && policy.Rules(direction).Any(rule => rule.KnownAction == RuleAction.Deny && rule.MatchesEveryPort && rule.Peers.Any(peer => peer.IsEveryPod));
}
