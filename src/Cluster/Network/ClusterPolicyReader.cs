using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>Reads AdminNetworkPolicies, BaselineAdminNetworkPolicies and ClusterNetworkPolicies.</summary>
/// <param name="reader">What readers share.</param>
internal sealed class ClusterPolicyReader(PolicyReader reader)
{
    /// <summary>Reads a policy. It is for a direction only if it has rules of it.</summary>
    public void Read(KubernetesObject target)
    {
        var policy = new ClusterPolicy(target);
        var rules = PolicyDirections.All.SelectMany(policy.Rules).ToList();
        var unreadable = PolicyReader.UnreadablePorts(rules.SelectMany(rule => rule.Ports).Select(port => (port.Place, port.Selection)))
            .Concat(rules.Where(rule => rule.KnownAction is null && !rule.Action.IsUnknown).Select(rule => new FieldProblem(rule.Action, "an action is invalid")));
        if (!reader.Accepts(target, ClusterPolicyValidation.FindProblems(policy).Concat(unreadable)))
        {
            return;
        }

        var (ingress, egress) = (ReadRules(policy, PolicyDirection.Ingress), ReadRules(policy, PolicyDirection.Egress));
        reader.Policies.Add(
            policy.IsBaseline == true ? BuiltInTier.Baseline : BuiltInTier.Admin,
            new TrafficPolicy(target, new AnyOf([.. PodsOf(policy.Subject)]), policy.Priority.Integer ?? 0, ingress, egress));
    }

    private List<TrafficRule>? ReadRules(ClusterPolicy policy, PolicyDirection direction)
    {
        var rules = policy.Rules(direction).Select(rule => Read(rule, policy.Object)).ToList();
        return rules.Count > 0 ? rules : null;
    }

    private TrafficRule Read(ClusterRule rule, KubernetesObject policy) => new(
        rule.KnownAction!.Value,
        new AnyOf([.. rule.Peers.SelectMany(peer => Read(peer, rule.Direction, policy))]),
        rule.MatchesEveryPort ? PortMatch.All : PortMatch.Of([.. rule.Ports.Select(port => port.Selection!)]),
        rule.Place);

    private IEnumerable<PeerSelector> Read(ClusterPeer peer, PolicyDirection direction, KubernetesObject policy)
    {
        foreach (var place in new[] { peer.Nodes, peer.DomainNames }.Where(place => place.IsPresent))
        {
            reader.Note(NetworkNoteKind.LeftOut, policy, place, $"{policy.Subject} names {place.Segment.Key}, which are not part of the computation");
        }

        if (!peer.Networks.IsPresent)
        {
            return PodsOf(peer);
        }

        var addresses = RangeSet<Address>.Of(peer.Networks.Items.Select(IpBlock.Parse).OfType<AddressBlock>().SelectMany(block => block.Addresses.Ranges));
        reader.AddBlock(direction, addresses, policy, peer.Networks);
        return [new AddressPeers(addresses, reader.Semantics)];
    }

    private IEnumerable<LabelledPods> PodsOf(ClusterPeer peer) =>
        peer.Namespaces.IsPresent ? [new LabelledPods(null, new LabelSelector(peer.Namespaces), LabelSelector.Everything, reader.Semantics)]
        : peer.Pods.IsPresent ? [new LabelledPods(null, LabelSelector.OrEverything(peer.Pods["namespaceSelector"]), LabelSelector.OrEverything(peer.Pods["podSelector"]), reader.Semantics)]
        : [];
}
