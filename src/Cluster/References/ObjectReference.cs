using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A reference by name to an object of the same namespace.</summary>
/// <param name="source">The object that refers to it.</param>
/// <param name="field">The field with the name.</param>
/// <param name="kind">The kind of the object.</param>
internal sealed class ObjectReference(KubernetesObject source, ManifestCursor field, ObjectKind kind) : Reference(field)
{
    /// <summary>The name, as far as it is known.</summary>
    public KnownText Name => Field.Text ?? KnownText.Unknown;

    /// <inheritdoc/>
    public override bool IsExternal(IReadOnlyList<string> patterns) => ExternalObjects.MayHave(patterns, kind.Name, source.EffectiveNamespace.Value, Name.Value);

    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) => Field.IsPresent ? facts.Set.Index(kind).IsBeside(source, Name) : null;

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) =>
        $"there is no {kind.Name} '{Name}' in its namespace{Spelling.Suggest(Name.ToString(), facts.Set.Index(kind).NamesBeside(source))}";

    /// <summary>The objects that may be meant.</summary>
    public IEnumerable<SetObject> Candidates(ReferenceFacts facts) => facts.Set.Index(kind).MayBeBeside(source, Name);
}
