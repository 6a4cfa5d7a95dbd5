using System.Text.RegularExpressions;
using KubeGuard.Edits;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>
/// The fix of a namespace without a default deny: a NetworkPolicy for all its pods
/// (https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies). It is never made unless its rule is named.
/// </summary>
internal static class DefaultDenyFix
{
    private const string Name = "default-deny";

    private static readonly Regex _label = new("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", RegexOptions.CultureInvariant);

    /// <summary>The fix that denies a direction by default: a policy that does so for the other direction is completed, or a new one made.</summary>
    /// <param name="item">The namespace.</param>
    /// <param name="direction">The direction.</param>
    /// <returns>No fix if the name of the policy is taken, or the namespace has none that a file may be named for.</returns>
    public static IReadOnlyList<RuleFix> For(IsolatedNamespace item, PolicyDirection direction)
    {
        var own = item.OwnPolicies.Select(policy => policy.Object).Where(target => NetworkPolicy.Kind.Includes(target.Type!)).ToList();
        var edits = own.Select(target => new NetworkPolicy(target)).FirstOrDefault(policy => IsDefaultDeny(policy, PolicyDirections.Other(direction))) is { } other
            ? [.. Complete(other, direction).Select(edit => edit.In(other.Object))]
            : own.All(target => target.Name != Name) && PlaceOf(item) is { } place ? [ManifestEdit.Create(PolicyFor(item, direction), place)]
            : Array.Empty<ManifestEdit>();
        return edits.Length == 0 ? [] :
        [
            RuleFix.Review($"Deny {PolicyDirections.FieldOf(direction)} by default", "have a policy for every connection that it needs", edits)
                .Unless(() => FixObjection.OnRequest("connections that no policy allows would stop")),
        ];
    }

    private static bool IsDefaultDeny(NetworkPolicy policy, PolicyDirection direction) =>
        policy.PodSelector.IsEmpty && policy.Isolates(direction) == true && policy.Section(PolicyDirections.Other(direction)).IsAbsent;

    private static IEnumerable<ManifestEdit> Complete(NetworkPolicy policy, PolicyDirection direction)
    {
        yield return policy.Types.Items.Count > 0
            ? ManifestEdit.Add(policy.Types, PolicyDirections.TypeOf(direction))
            : ManifestEdit.Set(policy.Types, new SequenceNode([.. PolicyDirections.All.Select(type => ScalarNode.String(PolicyDirections.TypeOf(type)))]));
        if (direction == PolicyDirection.Egress)
        {
            yield return ManifestEdit.Set(policy.Section(direction), new SequenceNode([DnsRule.Node]));
        }
    }

    // The policies of a namespace are together in one file.
    private static EditTarget.New? PlaceOf(IsolatedNamespace item) =>
        item.OwnPolicies.Count > 0 ? new EditTarget.New(Near: item.OwnPolicies[item.OwnPolicies.Count - 1].Object)
        : item.Namespace.Name == NetworkSemantics.UnknownNamespace ? new EditTarget.New(FileName: "network-policies.yaml")
        : _label.IsMatch(item.Namespace.Name) ? new EditTarget.New(FileName: $"network-policies-{item.Namespace.Name}.yaml")
        : null;

    private static MappingNode PolicyFor(IsolatedNamespace item, PolicyDirection direction)
    {
        List<MappingEntry> metadata = [new("name", ScalarNode.String(Name))];
        if (item.Target.Value is var target && (target.Type!.Kind == "Namespace" ? target.Name : target.Namespace) is { Length: > 0 } name)
        {
            metadata.Add(new("namespace", ScalarNode.String(name)));
        }

        List<MappingEntry> spec =
        [
            new("podSelector", new MappingNode([])),
            new("policyTypes", new SequenceNode([ScalarNode.String(PolicyDirections.TypeOf(direction))])),
        ];
        if (direction == PolicyDirection.Egress)
        {
            spec.Add(new("egress", new SequenceNode([DnsRule.Node])));
        }

        return new MappingNode(
        [
            new("apiVersion", ScalarNode.String("networking.k8s.io/v1")),
            new("kind", ScalarNode.String("NetworkPolicy")),
            new("metadata", new MappingNode(metadata)),
            new("spec", new MappingNode(spec)),
        ]);
    }
}
