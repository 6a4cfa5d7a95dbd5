using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>A source of pods: a Deployment, a Pod by itself, or the owner that a Pod names.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Pods">The classes of its pods; several if they have different labels.</param>
/// <param name="Objects">The objects that it was read from.</param>
internal sealed record Workload(ClusterNamespace Namespace, string Name, string Kind, IReadOnlyList<PodClass> Pods, IReadOnlyList<KubernetesObject> Objects)
{
    // Workloads are found and sorted by it.
    private readonly string _text = $"{Namespace.Name}/{Name}[{Kind}]";

    /// <summary>The name in reports: <c>shop/api[Deployment]</c>.</summary>
    public override string ToString() => _text;
}
