using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A reference to the pods that have some labels, in the namespace of the object that selects them.</summary>
/// <param name="source">The object that selects them.</param>
/// <param name="field">The selector.</param>
/// <param name="labels">The labels that it selects by, at least one.</param>
/// <param name="missing">The end of the message if there are no such pods.</param>
internal sealed class PodReference(KubernetesObject source, ManifestCursor field, IReadOnlyList<LabelRequirement> labels, string missing) : Reference(field, missing)
{
    private const string Kind = "Pod";

    /// <inheritdoc/>
    public override bool IsExternal(IReadOnlyList<string> patterns) => ExternalObjects.MayHave(patterns, Kind, source.EffectiveNamespace.Value, name: null);

    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) => facts.Pods.HasSelected(source, labels);
}
