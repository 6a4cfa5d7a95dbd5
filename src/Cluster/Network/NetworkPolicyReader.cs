using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Cluster.Network;

/// <summary>Reads NetworkPolicies of Kubernetes.</summary>
/// <param name="reader">What readers share.</param>
internal sealed class NetworkPolicyReader(PolicyReader reader)
{
    /// <summary>Reads a policy.</summary>
    public void Read(KubernetesObject target)
    {
        var policy = new NetworkPolicy(target);
        var ports = policy.AllRules.SelectMany(rule => rule.Ports).Select(port => (port.Place, port.Selection));
        if (!reader.Accepts(target, NetworkPolicyValidation.FindProblems(policy).Concat(PolicyReader.UnreadablePorts(ports))))
        {
            return;
        }

        var ownNamespace = reader.Semantics.NamespaceOf(target);
        var rules = PolicyDirections.All.ToDictionary(
            direction => direction,
            direction => policy.Rules(direction).Select(rule => Read(rule, direction, target, ownNamespace)).ToList());
        reader.Policies.Add(CalicoPolicy.DefaultTier, new TrafficPolicy(
            target,
            new LabelledPods(ownNamespace, null, policy.PodSelector, reader.Semantics),
            BuiltInTier.OrderOfNetworkPolicies,
            policy.Isolates(PolicyDirection.Ingress) == true ? rules[PolicyDirection.Ingress] : null,
            policy.Isolates(PolicyDirection.Egress) == true ? rules[PolicyDirection.Egress] : null));
    }

    /// <summary>Reads a policy that Calico only tries: its pods and directions, since its rules decide nothing.</summary>
    public void ReadStaged(KubernetesObject target)
    {
        var policy = new NetworkPolicy(target);
        if (PolicyReader.AcceptsStaged(target, NetworkPolicyValidation.FindProblems(policy)))
        {
            reader.Policies.Staged.Add(new TrafficPolicy(
                target,
                new LabelledPods(reader.Semantics.NamespaceOf(target), null, policy.PodSelector, reader.Semantics),
                BuiltInTier.OrderOfNetworkPolicies,
                policy.Isolates(PolicyDirection.Ingress) == true ? [] : null,
                policy.Isolates(PolicyDirection.Egress) == true ? [] : null));
        }
    }

    private TrafficRule Read(PolicyRule rule, PolicyDirection direction, KubernetesObject target, string ownNamespace)
    {
        if (direction == PolicyDirection.Egress && rule.Peers.Any(peer => peer.IpBlock.Place.IsPresent)
            && rule.Ports.FirstOrDefault(port => port.Selection!.Names.Count > 0) is { } named)
        {
            reader.Note(NetworkNoteKind.LeftOut, target, named.PortField, $"{target.Subject} names the port '{named.PortField.String}' for a block of addresses, where no name of a port is known");
        }

        var peers = rule.MatchesEveryPeer ? PeerSelector.Everything : new AnyOf([.. rule.Peers.Select(peer => Read(peer, direction, target, ownNamespace))]);
        var ports = rule.MatchesEveryPort ? PortMatch.All : PortMatch.Of([.. rule.Ports.Select(port => port.Selection!)]);
        return new TrafficRule(RuleAction.Allow, peers, ports, rule.Place);
    }

    private PeerSelector Read(PolicyPeer peer, PolicyDirection direction, KubernetesObject target, string ownNamespace)
    {
        if (peer.IpBlock.Addresses is not { } addresses)
        {
            return new LabelledPods(
                peer.NamespaceSelector.IsAbsent ? ownNamespace : null,
                peer.NamespaceSelector.IsAbsent ? null : new LabelSelector(peer.NamespaceSelector),
                LabelSelector.OrEverything(peer.PodSelector),
                reader.Semantics);
        }

        reader.AddBlock(direction, addresses, target, peer.IpBlock.Cidr);
        return new AddressPeers(addresses, reader.Semantics);
    }
}
