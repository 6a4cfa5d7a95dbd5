using KubeGuard.Kubernetes;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>
/// All pods that no policy can tell apart: those of one namespace with the same labels, service account and ports.
/// </summary>
/// <param name="namespace">The namespace.</param>
/// <param name="labels">The labels.</param>
/// <param name="serviceAccount">The service account.</param>
/// <param name="ports">The ports that the containers declare.</param>
/// <param name="usesHostNetwork">Whether the pods are in the network of their node.</param>
internal sealed class PodClass(
    ClusterNamespace @namespace, LabelSet labels, ServiceAccountLabels serviceAccount, IReadOnlyList<ContainerPort> ports, bool usesHostNetwork)
    : NetworkPeer
{
    private LabelSet? _calicoLabels;
    private LabelSet? _calicoNamespaceLabels;

    /// <summary>The namespace.</summary>
    public ClusterNamespace Namespace { get; } = @namespace;

    /// <summary>The labels.</summary>
    public LabelSet Labels { get; } = labels;

    /// <summary>The service account.</summary>
    public ServiceAccountLabels ServiceAccount { get; } = serviceAccount;

    /// <summary>The ports that the containers declare.</summary>
    public IReadOnlyList<ContainerPort> Ports { get; } = ports;

    /// <summary>Indicates whether the pods are in the network of their node.</summary>
    public bool UsesHostNetwork { get; } = usesHostNetwork;

    /// <summary>The labels that selectors of Calico see, some of which it adds.</summary>
    public LabelSet CalicoLabels => _calicoLabels ??= Labels.With(
    [
        new("projectcalico.org/namespace", new(Namespace.Name)),
        new("projectcalico.org/orchestrator", new("k8s")),
        new("projectcalico.org/serviceaccount", new(ServiceAccount.Name)),
    ]);

    /// <summary>The labels of the namespace that selectors of Calico see.</summary>
    public LabelSet CalicoNamespaceLabels => _calicoNamespaceLabels ??= CalicoNamespace.LabelsOf(Namespace);
}
