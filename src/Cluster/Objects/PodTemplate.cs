using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>A pod that an object creates, by the places of its parts.</summary>
/// <param name="Metadata">The metadata of the pod.</param>
/// <param name="Spec">The fields of the pod spec.</param>
internal sealed record PodTemplate(ManifestCursor Metadata, ManifestCursor Spec)
{
    /// <summary>The labels of the pod.</summary>
    public ManifestCursor Labels => Metadata["labels"];
}
