using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A reference to the namespaces that have some labels.</summary>
/// <param name="field">The selector.</param>
/// <param name="labels">The labels, at least one.</param>
internal sealed class NamespaceReference(ManifestCursor field, IReadOnlyList<LabelRequirement> labels) : Reference(field, target: null)
{
    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) => facts.Namespaces.HasSelected(labels, _ => true);

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) => $"none in its set matches {string.Join(", ", labels)}";
}
