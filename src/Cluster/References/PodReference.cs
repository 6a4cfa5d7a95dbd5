using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A reference to the pods that have some labels, in the namespace of the object that selects them.</summary>
/// <param name="source">The object that selects them.</param>
/// <param name="field">The selector.</param>
/// <param name="labels">The labels that it selects by, at least one.</param>
internal sealed class PodReference(KubernetesObject source, ManifestCursor field, IReadOnlyList<LabelRequirement> labels) : Reference(field)
{
    private const string Kind = "Pod";

    /// <inheritdoc/>
    public override bool IsExternal(IReadOnlyList<string> patterns) => ExternalObjects.MayHave(patterns, Kind, source.EffectiveNamespace.Value, name: null);

    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) => facts.Pods.HasSelected(source, labels);

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) =>
        $"no workload of its namespace gives its pods the labels {string.Join(", ", labels)}; correct the selector or the labels";
}
