using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;
using static KubeGuard.Cluster.Network.Generated.PolicyNodes;

namespace KubeGuard.Cluster.Network.Generated;

/// <summary>
/// Writes policies as NetworkPolicies of Calico, whose rules have one peer and one protocol each
/// (https://docs.tigera.io/calico/latest/reference/resources/networkpolicy).
/// </summary>
internal static class CalicoPolicyWriter
{
    /// <summary>Writes a policy.</summary>
    public static MappingNode Write(PlannedPolicy policy) => PolicyNodes.Policy("projectcalico.org/v3", policy, Mapping(
        ("selector", Text(SelectorOf(policy.Subject))),
        ("types", Texts(policy.Directions.Select(PolicyDirections.TypeOf))),
        (PolicyDirections.FieldOf(policy.Directions[0]), policy.Rules.Count == 0 ? null : List(policy.Rules.SelectMany(rule => Rules(rule, policy))))));

    private static IEnumerable<ManifestNode> Rules(PlannedRule rule, PlannedPolicy policy)
    {
        var peers = rule.Peers.Count == 0 ? [null] : rule.Peers.SelectMany(peer => Peers(peer, policy.Namespace)).ToList<MappingNode?>();
        return peers.SelectMany(peer => Protocols(rule.Ports).Select(part => Rule(peer, part.Protocol, part.Ports, policy.Directions[0])));
    }

    private static MappingNode Rule(MappingNode? peer, string? protocol, SequenceNode? ports, PolicyDirection direction)
    {
        var isIngress = direction == PolicyDirection.Ingress;
        MappingEntry[] entries = [.. isIngress || peer is null ? [] : peer.Entries, .. ports is null ? Enumerable.Empty<MappingEntry>() : [new MappingEntry("ports", ports)]];
        return Mapping(
            ("action", Text("Allow")),
            ("protocol", protocol is null ? null : Text(protocol)),
            ("source", isIngress ? peer : null),
            ("destination", entries.Length == 0 ? null : new MappingNode(entries)));
    }

    private static IEnumerable<(string? Protocol, SequenceNode? Ports)> Protocols(PortSet ports) => ports.IsAll
        ? [(null, null)]
        : TransportProtocols.All.Where(protocol => !ports[protocol].IsEmpty).Select(protocol =>
            ((string?)TransportProtocols.NameOf(protocol), ports.Contains(PortSet.Of(protocol)) ? null : List(ports[protocol].Ranges.Select(Ports))));

    private static ManifestNode Ports(PointRange<Port> range) => range.First.Equals(range.Last) ? Number(range.First) : Text($"{range.First}:{range.Last}");

    private static IEnumerable<MappingNode> Peers(PlannedPeer peer, string ownNamespace) => peer.Pods is { } pods
        ? [Pods(pods, ownNamespace)]
        : AddressBlocks.WithExceptions(peer.Addresses).GroupBy(part => (part.Block.Family, HasExceptions: part.Except.Count > 0)).Select(same => Mapping(
            ("nets", Texts(same.Select(part => part.Block.ToString()))),
            ("notNets", same.Key.HasExceptions ? Texts(same.SelectMany(part => part.Except).Select(block => block.ToString())) : null)));

    private static MappingNode Pods(PodSelection pods, string ownNamespace) => Mapping(
        ("namespaceSelector", pods.Namespace == ownNamespace ? null : Text(pods.Namespace is { } name ? Equal(CalicoNamespace.NameLabel, name) : SelectorOf(pods.Namespaces))),
        ("selector", pods.Pods.IsEmpty && pods.Namespace != ownNamespace ? null : Text(SelectorOf(pods.Pods))));

    private static string SelectorOf(LabelSelector selector) => selector.IsEmpty ? "all()" : string.Join(" && ", selector.Requirements.Select(TextOf));

    private static string TextOf(LabelRequirement requirement) => requirement.Operator switch
    {
        LabelOperator.Exists => $"has({requirement.Key})",
        LabelOperator.DoesNotExist => $"!has({requirement.Key})",
        LabelOperator.In when requirement.Values.Count == 1 => Equal(requirement.Key!, requirement.Values[0].Prefix),
        LabelOperator.In => $"{requirement.Key} in {{{Values(requirement)}}}",
        _ => $"{requirement.Key} not in {{{Values(requirement)}}}",
    };

    private static string Equal(string key, string value) => $"{key} == '{value}'";

    private static string Values(LabelRequirement requirement) => string.Join(", ", requirement.Values.Select(value => $"'{value.Prefix}'"));
}
