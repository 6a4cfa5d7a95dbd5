using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>The ports that NetworkPolicies allow at pods.</summary>
internal static class AllowedPorts
{
    /// <summary>The places that are read in a policy.</summary>
    public static ObjectParts Parts { get; } = ObjectParts.Of(NetworkPolicy.Kind, PartsOf);

    /// <summary>The ports of both directions.</summary>
    public static IEnumerable<AllowedPort> In(SetObject target) => PolicyDirections.All.SelectMany(direction => In(target, direction));

    /// <summary>The ports of a policy in a direction that it certainly isolates its pods for, as far as the pods with the ports are known.</summary>
    public static IEnumerable<AllowedPort> In(SetObject target, PolicyDirection direction)
    {
        var policy = new NetworkPolicy(target.Value);
        return policy.Isolates(direction) != true ? [] :
            from rule in policy.Rules(direction)
            let destinations = DestinationsOf(rule, direction, policy)
            where destinations is not null
            from port in rule.Ports
            let protocol = port.Protocol
            where protocol is not null
            select new AllowedPort(rule, port, protocol.Value, destinations);
    }

    private static IReadOnlyList<PodGroup>? DestinationsOf(PolicyRule rule, PolicyDirection direction, NetworkPolicy policy)
    {
        if (direction == PolicyDirection.Ingress)
        {
            return policy.PodSelector.IsKnown ? [new PodGroup(ObjectScope.Beside(policy.Object), policy.PodSelector.Requirements)] : null;
        }

        var peers = rule.Peers.Select(peer => GroupOf(peer, policy.Object)).ToList();
        return rule.PeerList.IsComplete && peers.Count > 0 && peers.TrueForAll(peer => peer is not null) ? [.. peers.OfType<PodGroup>()] : null;
    }

    // Addresses have no containers, and namespaces that are not selected by name may be any.
    private static PodGroup? GroupOf(PolicyPeer peer, KubernetesObject policy) =>
        !peer.IpBlock.Place.IsAbsent || LabelSelector.OrEverything(peer.PodSelector) is not { IsKnown: true } pods ? null
        : peer.NamespaceSelector.IsAbsent ? new PodGroup(ObjectScope.Beside(policy), pods.Requirements)
        : new LabelSelector(peer.NamespaceSelector) is { IsKnown: true, Requirements: [{ Key: ClusterNamespace.NameLabel, Operator: LabelOperator.In, Values: [var name] }] }
            ? new PodGroup(ObjectScope.Named(name), pods.Requirements)
            : null;

    private static IEnumerable<ManifestCursor> PartsOf(SetObject target)
    {
        var policy = new NetworkPolicy(target.Value);
        return [policy.Types, policy.Spec["podSelector"], .. policy.AllRules.Select(rule => rule.PortList), .. policy.Rules(PolicyDirection.Egress).Select(rule => rule.PeerList)];
    }
}
