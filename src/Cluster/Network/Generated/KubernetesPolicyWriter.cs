using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;
using static KubeGuard.Cluster.Network.Generated.PolicyNodes;

namespace KubeGuard.Cluster.Network.Generated;

/// <summary>
/// Writes policies as NetworkPolicies of Kubernetes
/// (https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/).
/// </summary>
internal static class KubernetesPolicyWriter
{
    /// <summary>Writes a policy.</summary>
    public static MappingNode Write(PlannedPolicy policy) => PolicyNodes.Policy("networking.k8s.io/v1", policy, Mapping(
        ("podSelector", Selector(policy.Subject)),
        ("policyTypes", Texts(policy.Directions.Select(PolicyDirections.TypeOf))),
        (PolicyDirections.FieldOf(policy.Directions[0]), policy.Rules.Count == 0 ? null : List(policy.Rules.Select(rule => Rule(rule, policy))))));

    private static MappingNode Rule(PlannedRule rule, PlannedPolicy policy)
    {
        var peers = rule.Peers.SelectMany(peer => Peers(peer, policy.Namespace)).ToList();
        var field = policy.Directions[0] == PolicyDirection.Ingress ? "from" : "to";
        return Mapping((field, peers.Count == 0 ? null : List(peers)), ("ports", rule.Ports.IsAll ? null : List(Ports(rule.Ports))));
    }

    private static IEnumerable<ManifestNode> Peers(PlannedPeer peer, string ownNamespace) => peer.Pods is { } pods
        ? [Pods(pods, ownNamespace)]
        : AddressBlocks.WithExceptions(peer.Addresses).Select(part => Mapping(("ipBlock", Mapping(
            ("cidr", Text(part.Block.ToString())),
            ("except", part.Except.Count == 0 ? null : Texts(part.Except.Select(block => block.ToString())))))));

    private static MappingNode Pods(PodSelection pods, string ownNamespace) => Mapping(
        ("namespaceSelector", pods.Namespace == ownNamespace ? null : Selector(NamespacesOf(pods))),
        ("podSelector", pods.Pods.IsEmpty && pods.Namespace != ownNamespace ? null : Selector(pods.Pods)));

    private static LabelSelector NamespacesOf(PodSelection pods) => pods.Namespace is { } name
        ? LabelSelector.Of([new LabelRequirement(ClusterNamespace.NameLabel, LabelOperator.In, [new KnownText(name)], HasAllValues: true)])
        : pods.Namespaces;

    private static IEnumerable<ManifestNode> Ports(PortSet ports)
    {
        foreach (var protocol in TransportProtocols.All.Where(protocol => !ports[protocol].IsEmpty))
        {
            var name = Text(TransportProtocols.NameOf(protocol));
            if (ports.Contains(PortSet.Of(protocol)))
            {
                yield return Mapping(("protocol", name));
                continue;
            }

            foreach (var range in ports[protocol].Ranges)
            {
                yield return Mapping(("protocol", name), ("port", Number(range.First)), ("endPort", range.First.Equals(range.Last) ? null : Number(range.Last)));
            }
        }
    }
}
