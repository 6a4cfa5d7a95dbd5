using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A reference to the objects that have some labels.</summary>
/// <param name="field">The selector.</param>
/// <param name="kind">The kind of the objects.</param>
/// <param name="scopes">Where the objects are: in any of these.</param>
/// <param name="labels">The labels that they are selected by.</param>
internal abstract class LabelReference(ManifestCursor field, string kind, IReadOnlyList<ObjectScope> scopes, IReadOnlyList<LabelRequirement> labels)
    : Reference(field, new ObjectName(kind, scopes.Count == 1 ? scopes[0] : ObjectScope.Everywhere, KnownText.Unknown))
{
    /// <summary>The labels, as a message has them.</summary>
    protected string Labels => string.Join(", ", labels);

    /// <summary>Indicates whether each of the labels has one value.</summary>
    protected bool ArePlain => labels.All(label => label is { Operator: LabelOperator.In, Values.Count: 1 });

    /// <inheritdoc/>
    public sealed override bool? IsFound(ReferenceFacts facts) =>
        ThreeValued.Any(scopes.Select(scope => IndexIn(facts).HasSelected(scope, LabelIndex.InTemplates(labels))), isComplete: true);

    /// <summary>The objects of the kind.</summary>
    protected abstract LabelIndex IndexIn(ReferenceFacts facts);
}
