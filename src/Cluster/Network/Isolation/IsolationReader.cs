using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>Finds the namespaces of a set about whose isolation something is certain.</summary>
internal sealed class IsolationReader
{
    private readonly NetworkFacts _facts;
    private readonly NetworkModel _model;
    private readonly List<TrafficPolicy> _policies;
    private readonly List<TrafficPolicy> _global;
    private readonly ILookup<string, TrafficPolicy> _own;
    private readonly List<KubernetesObject> _unread;
    private readonly List<string> _unusedNamespaces;
    private readonly Dictionary<string, SetObject> _definitions = new(StringComparer.Ordinal);

    private IsolationReader(NetworkFacts facts)
    {
        _facts = facts;
        _model = facts.Model;
        _policies = [.. _model.Tiers.SelectMany(tier => tier.Policies)];
        _global = [.. _policies.Where(policy => IsGlobal(policy.Object))];
        _own = _policies.Where(policy => !IsGlobal(policy.Object)).ToLookup(policy => _model.Semantics.NamespaceOf(policy.Object), StringComparer.Ordinal);
        _unread = [.. _model.Notes.Select(note => note.Object).Where(IsPolicy).Except(_policies.Select(policy => policy.Object))];
        _unusedNamespaces = [.. _own.Select(same => same.Key).Except(_model.Workloads.Concat(_model.PartlyKnownWorkloads).Select(workload => workload.Namespace.Name), StringComparer.Ordinal)];
        foreach (var item in facts.Set.OfKind(ObjectKinds.Namespace).Where(item => item.Value.Name is not null))
        {
            _definitions[item.Value.Name!] = item;
        }
    }

    /// <summary>Finds the namespaces, in the order of their names.</summary>
    public static IReadOnlyList<IsolatedNamespace> Read(NetworkFacts facts) => new IsolationReader(facts).Read();

    private IReadOnlyList<IsolatedNamespace> Read()
    {
        var withWorkloads = _model.Workloads.Concat(_model.PartlyKnownWorkloads).OrderBy(workload => workload.ToString(), StringComparer.Ordinal).GroupBy(workload => workload.Namespace.Name, StringComparer.Ordinal).Select(same => Create(same.First().Namespace, same)).ToList();
        var known = new HashSet<string>(withWorkloads.Select(item => item.Namespace.Name), StringComparer.Ordinal);
        var empty = _facts.Set.IsComplete
            ? _definitions.Where(pair => !known.Contains(pair.Key)).Select(pair => Create(new ClusterNamespace(pair.Key, LabelSet.Of(pair.Value.Value.Metadata["labels"])), []))
            : [];
        return [.. withWorkloads.Where(item => item.Workloads.Count > 0).Concat(empty).Where(IsCertain).OrderBy(item => item.Namespace.Name, StringComparer.Ordinal)];
    }

    private IsolatedNamespace Create(ClusterNamespace @namespace, IEnumerable<Workload> workloads)
    {
        List<TrafficPolicy> own = [.. _own[@namespace.Name]];
        List<TrafficPolicy> possible = [.. own, .. _global];
        List<WorkloadIsolation> isolations = [.. workloads.Select(workload => new WorkloadIsolation(workload, _facts.ObjectOf(workload.Objects[0]), _model, possible)).Where(IsKnown)];
        return new IsolatedNamespace(@namespace, _definitions.TryGetValue(@namespace.Name, out var found) ? found : null, isolations)
        {
            OwnPolicies = own,
            Policies = [.. possible.Where(policy => policy.Subject.IncludesEveryPodOf(@namespace) || IsForAny(policy, isolations))],
            StagedPolicies = [.. _model.StagedPolicies.Where(policy => IsForAny(policy, isolations))],
        };
    }

    private static bool IsForAny(TrafficPolicy policy, IReadOnlyList<WorkloadIsolation> workloads) =>
        workloads.Any(workload => workload.Pods.Any(policy.Subject.Includes));

    // Labels, the namespace and whether the pods are in the network of their node may be placeholders.
    private bool IsKnown(WorkloadIsolation workload) =>
        workload.Pods.Count > 0
        && PolicyDirections.All.All(direction => workload.IsIsolated(direction) is not null)
        && workload.Workload.Objects.All(item =>
            !item.Metadata["namespace"].IsUnknown
            && _facts.ObjectOf(item).Pods.All(pod => pod.Spec["hostNetwork"] is var host && (host.Is(true) || host.IsNot(true))));

    private bool IsCertain(IsolatedNamespace item) => !HasUnreadPolicy(item.Namespace.Name) && !MayHavePoliciesFromElsewhere(item);

    // A policy that is left out of the computation may isolate anything that it may be for.
    private bool HasUnreadPolicy(string @namespace) =>
        _unread.Exists(target => IsGlobal(target) || target.Metadata["namespace"].IsUnknown || _model.Semantics.NamespaceOf(target) == @namespace);

    // Where only workloads or only policies name their namespace, the ones may be deployed to that of the others.
    private bool MayHavePoliciesFromElsewhere(IsolatedNamespace item)
    {
        var isUnset = item.Namespace.Name == NetworkSemantics.UnknownNamespace;
        return item.OwnPolicies.Count == 0 && _unusedNamespaces.Exists(other => (other == NetworkSemantics.UnknownNamespace) != isUnset);
    }

    private static bool IsPolicy(KubernetesObject target) =>
        NetworkPolicy.Kind.Includes(target.Type!) || Array.Exists(ClusterPolicy.Kinds, kind => kind.Includes(target.Type!)) || CalicoKinds.Policies.Any(kind => kind.Includes(target.Type!));

    private static bool IsGlobal(KubernetesObject target) =>
        Array.Exists(ClusterPolicy.Kinds, kind => kind.Includes(target.Type!)) || CalicoKinds.Policies.Any(kind => kind.Includes(target.Type!) && new CalicoPolicy(target).IsGlobal);
}
