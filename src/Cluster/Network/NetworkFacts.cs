using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Cluster.Network.Isolation;
using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network;

/// <summary>The workloads and policies of a set, for the rules that are about who may connect to whom.</summary>
internal sealed class NetworkFacts
{
    private static readonly ObjectKind[] _wholeKinds =
    [
        NetworkPolicy.Kind, .. ClusterPolicy.Kinds, .. CalicoKinds.Policies, CalicoKinds.StagedKubernetesNetworkPolicy, CalicoKinds.Tier, CalicoKinds.NetworkSet, CalicoKinds.GlobalNetworkSet, .. PodNetworks.Kinds, .. ExternalRouteFinder.RouteKinds,
    ];

    private readonly Lazy<NetworkModel> _model;
    private readonly Lazy<IReadOnlyList<ExternalRoute>> _externalRoutes;
    private readonly Lazy<DeclaredFacts> _declared;
    private readonly Lazy<Dictionary<KubernetesObject, SetObject>> _objects;
    private readonly Lazy<IReadOnlyList<IsolatedNamespace>> _namespaces;
    private readonly Lazy<IReadOnlyList<IsolationProblem>> _isolationProblems;
    private readonly Lazy<Dictionary<Workload, WorkloadIsolation>> _isolations;

    /// <summary>Creates the facts about a set, which are found when they are asked for.</summary>
    /// <param name="set">The set.</param>
    public NetworkFacts(ObjectSet set)
    {
        Set = set;
        _model = new Lazy<NetworkModel>(() => NetworkModelReader.Read(set.Objects, NetworkSemantics.Kubernetes with { DefaultNamespace = NamespaceOf(set), ReleaseNamespaces = ReleaseNamespacesOf(set) }));
        _objects = new Lazy<Dictionary<KubernetesObject, SetObject>>(() => set.Objects.ToDictionary(item => item.Value));
        _namespaces = new Lazy<IReadOnlyList<IsolatedNamespace>>(() => IsolationReader.Read(this));
        _isolationProblems = new Lazy<IReadOnlyList<IsolationProblem>>(() => new IsolationProblemFinder(this).Find());
        _isolations = new Lazy<Dictionary<Workload, WorkloadIsolation>>(() => IsolatedNamespaces.SelectMany(item => item.Workloads).ToDictionary(item => item.Workload));
        _externalRoutes = new Lazy<IReadOnlyList<ExternalRoute>>(() => ExternalRouteFinder.Find(Model, set.Objects));
        _declared = new Lazy<DeclaredFacts>(() => DeclaredFacts.Of(set.Objects, NamedModel, DeclaredFacts.ListOf(set)));
    }

    /// <summary>Finds the facts. Policies and what routes lead through are read whole; of a pod, what policies can tell apart.</summary>
    public static FactsSource<NetworkFacts> Source { get; } = new(
        [
            ObjectParts.Of(NetworkKinds.Service, service => [service.Root["spec"], service.Value.Metadata["annotations"]]),
            ObjectParts.Of(_wholeKinds, target => [target.Root["spec"], target.Value.Metadata["labels"]]),
            ObjectParts.Of([ObjectKinds.Namespace, ObjectKinds.ServiceAccount], target => [target.Value.Metadata["labels"]]),
            ObjectParts.OfOwners(owner => owner.Pods.SelectMany(PartsOf)),
            ObjectParts.Of(ObjectKinds.Pod, pod => [pod.Value.Metadata["ownerReferences"]]),
        ],
        set => new NetworkFacts(set));

    /// <summary>The set.</summary>
    public ObjectSet Set { get; }

    /// <summary>The pods, addresses and policies. Objects that name no namespace are in one of their own unless the project names it.</summary>
    public NetworkModel Model => _model.Value;

    /// <summary>The ways from outside of the cluster to workloads, whether policies let connections through or not.</summary>
    public IReadOnlyList<ExternalRoute> ExternalRoutes => _externalRoutes.Value;

    /// <summary>The committed lists of connections, compared with the model.</summary>
    public DeclaredFacts Declared => _declared.Value;

    /// <summary>The namespaces with workloads about whose isolation something is certain.</summary>
    public IReadOnlyList<IsolatedNamespace> IsolatedNamespaces => _namespaces.Value;

    /// <summary>The policies that are not evaluated.</summary>
    public UnknownPolicies UnknownPolicies => field ??= UnknownPolicies.In(Set);

    /// <summary>The problems with isolation, of which each thing that is open has one.</summary>
    public IReadOnlyList<IsolationProblem> IsolationProblems => _isolationProblems.Value;

    /// <summary>The policies that isolate a workload; <see langword="null"/> unless all policies that may do so are known.</summary>
    public WorkloadIsolation? IsolationOf(Workload workload) => _isolations.Value.TryGetValue(workload, out var found) ? found : null;

    /// <summary>The object of the set, with its settings, whose tree the model was read from.</summary>
    public SetObject ObjectOf(KubernetesObject value) => _objects.Value[value];

    // A list names every namespace.
    private NetworkModel NamedModel => Model.Semantics.DefaultNamespace == NetworkSemantics.UnknownNamespace ? NetworkModelReader.Read(Set.Objects, NetworkSemantics.Kubernetes with { ReleaseNamespaces = Model.Semantics.ReleaseNamespaces }) : Model;

    private static string NamespaceOf(ObjectSet set) => set.Objects.Select(item => item.Policy.DefaultNamespace).FirstOrDefault(name => name is not null) ?? NetworkSemantics.UnknownNamespace;

    private static Dictionary<KubernetesObject, string> ReleaseNamespacesOf(ObjectSet set) =>
        set.Objects.Where(item => item.ReleaseNamespace is not null).ToDictionary(item => item.Value, item => item.ReleaseNamespace!);

    private static IEnumerable<ManifestCursor> PartsOf(PodTemplate pod) =>
    [
        pod.Labels, pod.Spec["serviceAccountName"], pod.Spec["serviceAccount"], pod.Spec["hostNetwork"], pod.Spec["dnsPolicy"],
        .. pod.Spec["containers"].Items.Select(container => container["ports"]),
        .. pod.Spec["initContainers"].Items.SelectMany(container => new[] { container["ports"], container["restartPolicy"] }),
    ];
}
