using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A reference to the pods that have some labels, in the namespace of the object that selects them.</summary>
/// <param name="source">The object that selects them.</param>
/// <param name="field">The selector.</param>
/// <param name="labels">The labels that it selects by, at least one.</param>
internal sealed class PodReference(KubernetesObject source, ManifestCursor field, IReadOnlyList<LabelRequirement> labels)
    : LabelReference(field, ObjectKinds.Pod.Name, [ObjectScope.Beside(source)], labels)
{
    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) =>
        $"no workload of its namespace {(ArePlain ? "gives its pods the labels" : "has pods that match")} {Labels}; correct the selector or the labels";

    /// <inheritdoc/>
    protected override LabelIndex IndexIn(ReferenceFacts facts) => facts.Pods;
}
