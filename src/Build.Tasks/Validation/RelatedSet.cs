using KubeGuard.Build.Caching;
using KubeGuard.Build.Schemas;
using KubeGuard.Cluster.Admission;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Validation;

/// <summary>The objects of a manifest set that rules may look up while they check others.</summary>
internal sealed class RelatedSet
{
    private static readonly ulong _none = new Fingerprint().Value;

    private readonly Dictionary<string, ulong> _fingerprints;
    private readonly SchemaFiles _schemas;
    private readonly ManifestSet _objects;

    /// <param name="objects">The objects in the order of their files.</param>
    /// <param name="schemas">The schemas that the project names.</param>
    /// <param name="read">The objects that admission policies read. A change of one counts as a change of the bindings.</param>
    public RelatedSet(IReadOnlyList<RelatedObject> objects, SchemaFiles schemas, IReadOnlyList<RelatedObject> read)
    {
        var byKind = objects.Concat(read).ToLookup(item => item.Kind, StringComparer.Ordinal);
        _schemas = schemas;
        _objects = new ManifestSet(kind => byKind[kind].Select(item => item.Value).Concat(schemas.OfKind(kind)));
        _fingerprints = objects.Select(item => (item.Kind, Item: item)).Concat(read.Select(item => (Kind: AdmissionPolicy.BindingKind, Item: item)))
            .GroupBy(item => item.Kind, item => item.Item, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, FingerprintOf, StringComparer.Ordinal);
    }

    /// <summary>The manifest sets of some files, by their names.</summary>
    /// <param name="files">The set that each file belongs to, and its objects.</param>
    /// <param name="schemas">The schemas that the project names, which count in every set.</param>
    /// <param name="policies">Finds what admission policies bring into a set, if they matter.</param>
    public static IReadOnlyDictionary<string, RelatedSet> ByName(
        IEnumerable<(string Set, IReadOnlyList<RelatedObject> Objects)> files, SchemaFiles schemas, PolicyInputs? policies = null) => files
        .GroupBy(file => file.Set, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => Create(same.Key, [.. same.SelectMany(file => file.Objects)], schemas, policies), StringComparer.Ordinal);

    /// <summary>A fingerprint of a kind: two sets with the same one have the same objects of it.</summary>
    public ulong FingerprintOf(string kind)
    {
        var ofObjects = _fingerprints.TryGetValue(kind, out var fingerprint) ? fingerprint : _none;
        return _schemas.FingerprintOf(kind) is { } ofSchemas ? new Fingerprint().Add(ofObjects).Add(ofSchemas).Value : ofObjects;
    }

    /// <summary>The set as rules see it, which records the kinds that they look up.</summary>
    public ManifestSet Observed(ISet<string> asked) => _objects.Observed(kind => asked.Add(kind));

    private static RelatedSet Create(string name, IReadOnlyList<RelatedObject> own, SchemaFiles schemas, PolicyInputs? policies)
    {
        var others = policies?.PoliciesFor(name) ?? [];
        return new RelatedSet([.. own, .. others], schemas, policies?.ReadBy(name, others) ?? []);
    }

    private static ulong FingerprintOf(IEnumerable<RelatedObject> objects)
    {
        var fingerprint = new Fingerprint();
        foreach (var item in objects)
        {
            item.AddTo(fingerprint);
        }

        return fingerprint.Value;
    }
}
