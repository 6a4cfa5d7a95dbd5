using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Kubernetes.Network;

/// <summary>
/// Checks an AdminNetworkPolicy, BaselineAdminNetworkPolicy or ClusterNetworkPolicy as its resource definition does
/// (https://network-policy-api.sigs.k8s.io/reference/spec/).
/// </summary>
internal static class ClusterPolicyValidation
{
    private const int MaxPriority = 1000;
    private const string BaselineName = "default";

    /// <summary>All problems of a policy.</summary>
    public static IEnumerable<FieldProblem> FindProblems(ClusterPolicy policy) =>
        FindHeadProblems(policy)
            .Concat(FindPeerProblems(policy.Subject, ClusterPeer.SubjectFields, "the subject"))
            .Concat(PolicyDirections.All.SelectMany(direction => policy.Rules(direction).SelectMany(rule => FindRuleProblems(rule, policy.Kind))));

    private static IEnumerable<FieldProblem> FindHeadProblems(ClusterPolicy policy)
    {
        if (policy.Spec.IsPresent && policy.Subject.Place.IsAbsent)
        {
            yield return new FieldProblem(policy.Subject.Place, "the subject is missing");
        }

        if (policy.Kind == ClusterPolicyKind.Baseline)
        {
            if (policy.Object.Name is { } name && name != BaselineName)
            {
                yield return new FieldProblem(policy.Object.Metadata["name"], $"the only name is {Quoted.Of(BaselineName)}");
            }

            yield break;
        }

        if (policy.Spec.IsPresent && policy.Priority.IsAbsent)
        {
            yield return new FieldProblem(policy.Priority, "the priority is missing");
        }
        else if (policy.Priority.Integer is { } priority && priority is < 0 or > MaxPriority)
        {
            yield return new FieldProblem(policy.Priority, $"the priority is not from 0 to {MaxPriority}");
        }

        if (policy.Kind == ClusterPolicyKind.Cluster && policy.Tier.String is { } tier && policy.IsBaseline is null)
        {
            yield return new FieldProblem(policy.Tier, $"{Quoted.Of(tier)} is none of the tiers Admin and Baseline");
        }
    }

    private static IEnumerable<FieldProblem> FindRuleProblems(ClusterRule rule, ClusterPolicyKind kind)
    {
        if (rule.Place.IsPresent && (rule.Action.IsAbsent || (rule.Action.String is not null && rule.KnownAction is null)))
        {
            yield return new FieldProblem(rule.Action, rule.Action.String is { } action ? $"{Quoted.Of(action)} is none of the actions {ActionsOf(kind)}" : "the action is missing");
        }

        if (rule.Place.IsPresent && rule.PeerList is { IsComplete: true, Items.Count: 0 })
        {
            yield return FieldProblem.Lack(rule.PeerList, $"{rule.PeerList.Segment.Key} names no peer");
        }

        var fields = rule.Direction == PolicyDirection.Ingress ? ClusterPeer.SubjectFields : ClusterPeer.EgressFields;
        foreach (var problem in rule.Peers.SelectMany(peer => FindPeerProblems(peer, fields, "the peer")).Concat(rule.Ports.SelectMany(FindPortProblems)))
        {
            yield return problem;
        }

        if (rule.Ports.FirstOrDefault(port => port.Name.IsPresent) is { } named && rule.Peers.FirstOrDefault(peer => peer.Networks.IsPresent || peer.Nodes.IsPresent) is not null)
        {
            yield return new FieldProblem(named.Name, "a named port cannot be resolved for networks or nodes");
        }
    }

    private static IEnumerable<FieldProblem> FindPeerProblems(ClusterPeer peer, IReadOnlyList<string> fields, string noun)
    {
        if (peer.Place is { IsPresent: true, IsComplete: true } && fields.Count(field => !peer.Place[field].IsAbsent) is 0)
        {
            yield return FieldProblem.Lack(peer.Place, $"{noun} has none of {string.Join(", ", fields)}");
        }

        if (fields.Where(field => peer.Place[field].IsPresent).Skip(1).FirstOrDefault() is { } second)
        {
            yield return new FieldProblem(peer.Place[second], $"{noun} has more than one of {string.Join(", ", fields)}");
        }

        foreach (var place in peer.Networks.Items.Where(item => item.String is not null && IpBlock.Parse(item) is null))
        {
            yield return new FieldProblem(place, $"{Quoted.Of(place.String)} is no block of addresses");
        }

        ManifestCursor[] selectors = [peer.Namespaces, peer.Pods["namespaceSelector"], peer.Pods["podSelector"], peer.Nodes];
        foreach (var problem in selectors.SelectMany(LabelSelectorValidation.FindProblems))
        {
            yield return problem;
        }
    }

    private static IEnumerable<FieldProblem> FindPortProblems(ClusterPort port)
    {
        if (port.Place is { IsPresent: true, IsComplete: true } && port.Choices.All(choice => choice.IsAbsent))
        {
            yield return FieldProblem.Lack(port.Place, $"the port has none of {string.Join(", ", port.Choices.Select(choice => choice.Segment.Key))}");
        }

        if (port.Choices.Where(choice => choice.IsPresent).Skip(1).FirstOrDefault() is { } second)
        {
            yield return new FieldProblem(second, $"the port has more than one of {string.Join(", ", port.Choices.Select(choice => choice.Segment.Key))}");
        }

        if (port.ProtocolField.String is { } protocol && !TransportProtocols.TryParse(protocol, out _))
        {
            yield return new FieldProblem(port.ProtocolField, $"{Quoted.Of(protocol)} is none of the protocols TCP, UDP and SCTP");
        }

        foreach (var field in new[] { port.First, port.Last }.Where(field => field.Integer is { } number && !Port.IsValid(number)))
        {
            yield return new FieldProblem(field, $"{field.Integer} is no port; ports are 1 to 65535");
        }

        if (port.First.Integer is { } first && port.Last.Integer is { } last && last < first)
        {
            yield return new FieldProblem(port.Last, $"the range ends at {last}, before it begins at {first}");
        }
    }

    private static string ActionsOf(ClusterPolicyKind kind) => kind switch
    {
        ClusterPolicyKind.Admin => "Allow, Deny and Pass",
        ClusterPolicyKind.Baseline => "Allow and Deny",
        _ => "Accept, Deny and Pass",
    };
}
