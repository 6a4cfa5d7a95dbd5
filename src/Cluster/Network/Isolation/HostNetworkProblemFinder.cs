using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>
/// Finds policies and workloads for which policies have no reliable effect, since the pods are in the network of their node
/// (https://kubernetes.io/docs/concepts/services-networking/network-policies/#hostnetwork-pods).
/// </summary>
/// <param name="facts">The workloads and policies.</param>
internal sealed class HostNetworkProblemFinder(NetworkFacts facts)
{
    private readonly List<TrafficPolicy> _policies =
        [.. facts.Model.Tiers.SelectMany(tier => tier.Policies).Where(policy => !Array.Exists(ClusterPolicy.Kinds, kind => kind.Includes(policy.Object.Type!)))];

    private readonly List<Workload> _hosts = [.. facts.Model.Workloads.Where(workload => workload.Pods.All(facts.Model.IsBeyondPolicies))];

    /// <summary>Finds the problems.</summary>
    public IEnumerable<IsolationProblem> Find() => _hosts.Count == 0 ? [] : _policies.SelectMany(OfPolicy).Concat(_hosts.SelectMany(OfWorkload));

    private IEnumerable<IsolationProblem> OfPolicy(TrafficPolicy policy)
    {
        var selected = _hosts.Where(workload => workload.Pods.Any(pods => policy.Subject.Matches(pods) == true) && !policy.Subject.IncludesEveryPodOf(workload.Namespace)).ToList();
        if (selected.Count > 0)
        {
            var spec = policy.Object.Root["spec"];
            yield return Create(policy.Object, NetworkPolicy.Kind.Includes(policy.Object.Type!) ? spec["podSelector"] : spec["selector"], "selects", selected[0], [.. selected.Select(GapOf)]);
        }

        foreach (var rule in PolicyDirections.All.SelectMany(direction => policy.Rules(direction) ?? []))
        {
            if (rule.Peers.Parts.OfType<LabelledPods>().Select(OnlyHostOf).FirstOrDefault(host => host is not null) is { } host)
            {
                yield return Create(policy.Object, rule.Place, "allows connections by a selector that matches only", host, [new IsolationGap(rule, IsolationGapKind.HostNetwork)]);
            }
        }
    }

    // The workload that a selector of labels matches, if all those that it matches are in the network of their node.
    private Workload? OnlyHostOf(LabelledPods peer) =>
        !peer.Pods.IsEmpty
        && _hosts.Exists(host => host.Pods.Any(pods => peer.Matches(pods) == true))
        && facts.Model.Workloads.Where(workload => workload.Pods.Any(pods => peer.Matches(pods) != false)).ToList() is { Count: > 0 } matched && matched.TrueForAll(_hosts.Contains)
            ? matched[0]
            : null;

    private IEnumerable<IsolationProblem> OfWorkload(Workload workload)
    {
        var target = facts.ObjectOf(workload.Objects[0]);
        var policy = _policies.Find(policy => policy.Object.Type!.Kind is "NetworkPolicy" && facts.Model.Semantics.NamespaceOf(policy.Object) == workload.Namespace.Name);
        var field = HostNetworkOf(target);
        return policy is null || field.Node is null ? [] :
        [
            new IsolationProblem(KUBE2007HostNetworkBypassesPolicies.Descriptor, target, field, () => [target.Value.Subject, policy.Object.Description!], [GapOf(workload)])
            {
                Rank = 1,
                Related = [RelatedPlace.At(policy.Object.Metadata["name"], "a policy of the namespace is here")],
            },
        ];
    }

    private IsolationProblem Create(KubernetesObject policy, ManifestCursor field, string text, Workload host, IReadOnlyList<IsolationGap> gaps)
    {
        var target = facts.ObjectOf(host.Objects[0]);
        var place = HostNetworkOf(target);
        return new IsolationProblem(KUBE2006PolicyOnHostNetworkPod.Descriptor, facts.ObjectOf(policy), field, () => [policy.Subject, text, target.Value.Description!], gaps)
        {
            Rank = 0,
            Related = [RelatedPlace.At(place.Node is null ? target.Value.Metadata["name"] : place, "the pods are in the network of their node")],
        };
    }

    private static ManifestCursor HostNetworkOf(SetObject target) => target.Pods.Select(pod => pod.Spec["hostNetwork"]).FirstOrDefault(place => place.Is(true));

    private static IsolationGap GapOf(Workload workload) => new(workload, IsolationGapKind.HostNetwork);
}
