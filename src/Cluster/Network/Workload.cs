using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>A source of pods: a Deployment, a Pod by itself, or the owner that a Pod names.</summary>
/// <param name="namespace">The namespace.</param>
/// <param name="name">The name.</param>
/// <param name="kind">The kind.</param>
/// <param name="pods">The classes of its pods; several if they have different labels.</param>
/// <param name="objects">The objects that it was read from.</param>
internal sealed class Workload(ClusterNamespace @namespace, string name, string kind, IReadOnlyList<PodClass> pods, IReadOnlyList<KubernetesObject> objects)
{
    // Workloads are sorted by it.
    private readonly string _text = $"{@namespace.Name}/{name}[{kind}]";

    /// <summary>The namespace.</summary>
    public ClusterNamespace Namespace { get; } = @namespace;

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The kind.</summary>
    public string Kind { get; } = kind;

    /// <summary>The classes of its pods; several if they have different labels.</summary>
    public IReadOnlyList<PodClass> Pods { get; } = pods;

    /// <summary>The objects that it was read from.</summary>
    public IReadOnlyList<KubernetesObject> Objects { get; } = objects;

    /// <summary>The name in reports: <c>shop/api[Deployment]</c>.</summary>
    public override string ToString() => _text;
}
