using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A reference by name to an object.</summary>
/// <param name="field">The field with the name.</param>
/// <param name="kind">The kind of the object.</param>
/// <param name="scope">Where the object is.</param>
internal sealed class ObjectReference(ManifestCursor field, ObjectKind kind, ObjectScope scope)
    : Reference(field, new ObjectName(kind.Name, scope, field.Text ?? KnownText.Unknown))
{
    /// <summary>A reference to an object of the same namespace.</summary>
    /// <param name="source">The object that refers to it.</param>
    /// <param name="field">The field with the name.</param>
    /// <param name="kind">The kind of the object.</param>
    public ObjectReference(KubernetesObject source, ManifestCursor field, ObjectKind kind)
        : this(field, kind, ObjectScope.Beside(source))
    {
    }

    /// <summary>
    /// Indicates whether the object is missing if the set shows one of its name in another namespace alone, although an open set says
    /// nothing of the namespace in question.
    /// </summary>
    public bool IsNotElsewhere { get; init; }

    /// <summary>The name, as far as it is known.</summary>
    public KnownText Name => Target!.Name;

    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) =>
        IsFound(facts, condition: null) ?? (IsNotElsewhere && facts.Set.Index(kind).FindElsewhere(scope, Name) is not null ? false : null);

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts)
    {
        var index = facts.Set.Index(kind);
        var hint = index.FindElsewhere(scope, Name) is { } ns ? $", only in '{ns}'" : Spelling.Suggest(Name.ToString(), index.NamesIn(scope));
        return $"there is no {kind.Name} '{Name}'{scope}{hint}";
    }

    /// <summary>
    /// Determines whether the object that is meant satisfies a condition: unknown also if its name is, or if there is none of that
    /// name, since that is another problem.
    /// </summary>
    public bool? IsSatisfied(ReferenceFacts facts, Func<NamedObject, bool?> condition) =>
        Name.IsComplete && Candidates(facts).Any(item => item.Name is { IsComplete: true }) ? IsFound(facts, condition) : null;

    /// <summary>The objects that may be meant.</summary>
    public IEnumerable<NamedObject> Candidates(ReferenceFacts facts) => facts.Set.Index(kind).Find(scope, Name);

    private bool? IsFound(ReferenceFacts facts, Func<NamedObject, bool?>? condition) =>
        Field.IsPresent && Name.Value is not "" ? facts.Set.Index(kind).Has(scope, Name, condition) : null;
}
