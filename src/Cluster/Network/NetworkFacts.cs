using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network;

/// <summary>The workloads and policies of a set, for the rules that are about who may connect to whom.</summary>
/// <param name="set">The set.</param>
internal sealed class NetworkFacts(ObjectSet set)
{
    private static readonly ObjectKind[] _wholeKinds =
    [
        NetworkPolicy.Kind, .. ClusterPolicy.Kinds, .. CalicoKinds.Policies, CalicoKinds.Tier, CalicoKinds.NetworkSet, CalicoKinds.GlobalNetworkSet,
        NetworkKinds.Service, NetworkKinds.Ingress, IngressConnections.Route,
    ];

    private readonly Lazy<NetworkModel> _model = new(() => NetworkModelReader.Read(set.Objects, NetworkSemantics.Kubernetes));

    /// <summary>Finds the facts. Policies and what routes lead through are read whole; of a pod, what policies can tell apart.</summary>
    public static FactsSource<NetworkFacts> Source { get; } = new(PartsOf, set => new NetworkFacts(set));

    /// <summary>The pods, addresses and policies.</summary>
    public NetworkModel Model => _model.Value;

    private static IEnumerable<ManifestCursor> PartsOf(SetObject target) =>
        target.Value.Type is not { } type ? []
        : Array.Exists(_wholeKinds, kind => kind.Includes(type)) ? [target.Root["spec"], target.Value.Metadata["labels"]]
        : type is { Group: "", Kind: "Namespace" or "ServiceAccount" } ? [target.Value.Metadata["labels"]]
        : target.Pods.SelectMany(pod => PartsOf(pod)).Append(target.Value.Metadata["ownerReferences"]);

    private static IEnumerable<ManifestCursor> PartsOf(PodTemplate pod) =>
    [
        pod.Labels, pod.Spec["serviceAccountName"], pod.Spec["serviceAccount"], pod.Spec["hostNetwork"],
        .. pod.Spec["containers"].Items.Select(container => container["ports"]),
        .. pod.Spec["initContainers"].Items.SelectMany(container => new[] { container["ports"], container["restartPolicy"] }),
    ];
}
