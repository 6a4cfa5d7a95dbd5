using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>A Service: the pods that it selects, and the ports at which it reaches them.</summary>
/// <param name="target">The object.</param>
/// <param name="namespace">Its namespace.</param>
internal sealed class ClusterService(KubernetesObject target, string @namespace)
{
    private readonly ManifestCursor _spec = target.Root["spec"];

    private LabelSelector Labels => field ??= LabelSelector.OfLabels(_spec["selector"]);

    /// <summary>The object.</summary>
    public KubernetesObject Object { get; } = target;

    /// <summary>The name of its namespace.</summary>
    public string Namespace { get; } = @namespace;

    /// <summary>The ports, as far as they are known.</summary>
    public IReadOnlyList<ServicePort> Ports => field ??= [.. _spec["ports"].Items.Select(ServicePort.Read).OfType<ServicePort>()];

    /// <summary>The ports of pods that it reaches.</summary>
    public PortSelection TargetPorts => PortMatch.Union(Ports.Select(port => port.Target));

    /// <summary>Indicates whether it leads to pods, which may be in the network of their node.</summary>
    public bool Selects(PodClass pods) => _spec["selector"].Entries.Any() && pods.Namespace.Name == Namespace && Labels.Matches(pods.Labels) == true;

    /// <summary>The pods that it selects; none if it has no selector, since then its endpoints are made otherwise.</summary>
    /// <param name="semantics">What is taken for granted about the cluster.</param>
    public PeerSelector Pods(NetworkSemantics semantics) => _spec["selector"].Entries.Any()
        ? new LabelledPods(Namespace, null, Labels, semantics)
        : new AnyOf([]);
}
