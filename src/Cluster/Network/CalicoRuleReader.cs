using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Manifests;
using KubeGuard.Network;
using KubeGuard.Network.Calico;

namespace KubeGuard.Cluster.Network;

/// <summary>Reads rules of policies of Calico, which match what all of their fields match.</summary>
/// <param name="reader">What readers share.</param>
/// <param name="services">The Services.</param>
internal sealed class CalicoRuleReader(PolicyReader reader, ServiceTable services)
{
    /// <summary>Reads a rule.</summary>
    public TrafficRule Read(CalicoRule rule, CalicoPolicy policy)
    {
        var (own, destination) = (rule.Direction == PolicyDirection.Ingress ? rule.Destination : rule.Source, rule.Destination);
        var peers = new List<PeerSelector> { Read(rule.Peer, rule, policy) };
        if (rule.IpVersion.Integer is { } version)
        {
            peers.Add(new OfFamily(version == 4 ? AddressFamily.IPv4 : AddressFamily.IPv6, reader.Semantics));
        }

        return new TrafficRule(ActionOf(rule, policy), new AllOf(peers), PortsOf(rule, destination, policy), rule.Place) { Own = Read(own, rule, policy) };
    }

    // Some source ports always remain: what a rule does with a part of them alone, it does not do with all connections.
    private RuleAction ActionOf(CalicoRule rule, CalicoPolicy policy)
    {
        var action = rule.KnownAction!.Value;
        var place = new[] { rule.Source.Ports, rule.Source.NotPorts }.FirstOrDefault(list => list.Items.Count > 0);
        if (place is null || action == RuleAction.Log)
        {
            return action;
        }

        reader.Note(NetworkNoteKind.Assumed, policy.Object, place, $"{policy.Object.Subject} has a rule for some ports of the source; connections from other ports are taken for possible");
        return action == RuleAction.Allow ? action : RuleAction.Log;
    }

    private PeerSelector Read(CalicoEntity entity, CalicoRule rule, CalicoPolicy policy)
    {
        var parts = new List<PeerSelector>();
        if (entity.PodFields.Any(field => field.IsPresent))
        {
            parts.Add(ReadPods(entity, policy));
        }

        if (BlocksOf(entity.Nets, rule, policy) is { } nets)
        {
            parts.Add(new AddressPeers(nets, reader.Semantics));
        }

        if (BlocksOf(entity.NotNets, rule, policy) is { } notNets)
        {
            parts.Add(new NoneOf(new AddressPeers(notNets, reader.Semantics)));
        }

        if (entity.Services.IsPresent)
        {
            parts.Add(services.Find(ServiceOf(entity, policy))?.Pods(reader.Semantics) ?? new AnyOf([]));
        }

        return parts.Count switch
        {
            0 => PeerSelector.Everything,
            1 => parts[0],
            _ => new AllOf(parts),
        };
    }

    // Without a positive selector, what is not meant is left out of all peers, addresses included.
    private PeerSelector ReadPods(CalicoEntity entity, CalicoPolicy policy)
    {
        var ownNamespace = policy.IsGlobal || entity.NamespaceSelector.IsPresent ? null : reader.Semantics.NamespaceOf(policy.Object);
        var accounts = entity.ServiceAccounts;
        if (ownNamespace is null && entity.NotSelector.IsPresent && entity.PodFields.Count(field => field.IsPresent) == 1)
        {
            return new NoneOf(new CalicoPods(reader.Semantics) { Selector = CalicoSelectorField.Parse(entity.NotSelector)! });
        }

        return new CalicoPods(reader.Semantics)
        {
            OwnNamespace = ownNamespace,
            Namespaces = entity.NamespaceSelector.IsPresent ? CalicoSelectorField.Parse(entity.NamespaceSelector) : null,
            Selector = CalicoSelectorField.Parse(entity.Selector)!,
            NotSelector = entity.NotSelector.IsPresent ? CalicoSelectorField.Parse(entity.NotSelector) : null,
            ServiceAccounts = accounts["selector"].IsPresent ? CalicoSelectorField.Parse(accounts["selector"]) : accounts.IsPresent ? AllExpression.Instance : null,
            ServiceAccountNames = accounts["names"].Items.Count > 0 ? [.. accounts["names"].Items.Select(item => item.String!)] : null,
        };
    }

    private RangeSet<Address>? BlocksOf(ManifestCursor list, CalicoRule rule, CalicoPolicy policy)
    {
        if (list.Items.Count == 0)
        {
            return null;
        }

        var addresses = RangeSet<Address>.Of(list.Items.Select(CalicoEntityValidation.ParseBlock).OfType<AddressBlock>().SelectMany(block => block.Addresses.Ranges));
        reader.AddBlock(rule.Direction, addresses, policy.Object, list);
        return addresses;
    }

    private PortMatch PortsOf(CalicoRule rule, CalicoEntity destination, CalicoPolicy policy)
    {
        var protocols = ProtocolsOf(rule);
        var ports =
            destination.Services.IsPresent ? services.Find(ServiceOf(destination, policy))?.TargetPorts ?? new PortSelection(PortSet.None, [])
            : destination.Ports.Items.Count > 0 ? SelectionOf(destination.Ports, rule)
            : PortSelection.All;
        return new PortMatch(protocols, ports, SelectionOf(destination.NotPorts, rule));
    }

    private static PortSet ProtocolsOf(CalicoRule rule)
    {
        var protocols =
            rule.Protocol.IsAbsent ? PortSet.All
            : CalicoProtocol.Parse(rule.Protocol)?.Transport is { } transport ? PortSet.Of(transport)
            : PortSet.None;
        return CalicoProtocol.Parse(rule.NotProtocol)?.Transport is { } not ? protocols.Except(PortSet.Of(not)) : protocols;
    }

    private static PortSelection SelectionOf(ManifestCursor list, CalicoRule rule)
    {
        var transport = CalicoProtocol.Parse(rule.Protocol)?.Transport;
        return PortMatch.Union(list.Items.Select(CalicoPort.Parse).OfType<CalicoPort>().Select(port =>
            port.Numbers is { } range && transport is { } protocol ? new PortSelection(PortSet.Of(protocol, RangeSet<Port>.Of(range.First, range.Last)), [])
            : new PortSelection(PortSet.None, [new NamedPort(port.Name!, transport) { MayBeOfInitContainer = true }])));
    }

    private (string Namespace, string Name) ServiceOf(CalicoEntity entity, CalicoPolicy policy) =>
        (entity.Services["namespace"].String ?? reader.Semantics.NamespaceOf(policy.Object), entity.Services["name"].String ?? "");
}
