using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.References;

/// <summary>A reference to a key of a ConfigMap or Secret.</summary>
/// <param name="owner">The reference to the object.</param>
/// <param name="field">The field with the key.</param>
internal sealed class KeyReference(ObjectReference owner, ManifestCursor field) : Reference(field, owner.Target)
{
    private static readonly string[] _fields = ["data", "stringData", "binaryData"];

    /// <summary>The places that it reads in an object: the keys, not the values.</summary>
    public static ObjectParts Parts { get; } =
        ObjectParts.Of([ObjectKinds.ConfigMap, ObjectKinds.Secret], target => FieldsOf(target).Select(place => place.WithoutValues()));

    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) =>
        Field.String is { } key ? owner.IsSatisfied(facts, candidate => HasKey(candidate, key)) : null;

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) =>
        $"the {owner.Target!.Kind} '{owner.Name}' has no key '{Field.Text}'{Spelling.Suggest(Field.String!, owner.Candidates(facts).SelectMany(KeysOf))}";

    /// <inheritdoc/>
    public override IReadOnlyList<RelatedPlace> PlacesToLookAt(ReferenceFacts facts) =>
        [.. owner.Candidates(facts).Select(candidate => RelatedPlace.At(FieldsOf(candidate.Origin).FirstOrDefault(place => place.IsPresent) ?? candidate.Origin.Root, "its keys are here"))];

    private static bool? HasKey(NamedObject candidate, string key) =>
        candidate.IsWritten
            ? ThreeValued.Any(KeysOf(candidate).Select(known => (bool?)(known == key)), FieldsOf(candidate.Origin).All(place => place.IsComplete))
            : null;

    private static IEnumerable<string> KeysOf(NamedObject candidate) =>
        FieldsOf(candidate.Origin).SelectMany(place => place.Entries).Select(entry => entry.Segment.Key!);

    private static IEnumerable<ManifestCursor> FieldsOf(SetObject target) => _fields.Select(field => target.Root[field]);
}
