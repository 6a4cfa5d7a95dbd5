using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>A pod that an object creates, by the places of its parts.</summary>
/// <param name="metadata">The metadata of the pod.</param>
/// <param name="spec">The fields of the pod spec.</param>
internal sealed class PodTemplate(ManifestCursor metadata, ManifestCursor spec)
{
    /// <summary>The metadata of the pod.</summary>
    public ManifestCursor Metadata { get; } = metadata;

    /// <summary>The fields of the pod spec.</summary>
    public ManifestCursor Spec { get; } = spec;

    /// <summary>The labels of the pod.</summary>
    public ManifestCursor Labels => Metadata["labels"];

    /// <summary>The labels of the pod, as far as they are known.</summary>
    public LabelSet KnownLabels => field ??= LabelSet.Of(Labels);
}
