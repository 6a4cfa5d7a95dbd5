using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6121: a manifest names an owner by a UID.</summary>
internal sealed class KUBE6121OwnerReferenceInManifestRule() : ReferenceRule(KUBE6121OwnerReferenceInManifest.Descriptor)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
    [
        ObjectParts.OfAll(target => OwnersOf(target).SelectMany(owner => new[] { owner["kind"], owner["name"], owner["uid"] })),
        ObjectParts.OfAll(target => target.Value.Metadata.Find("uid") is { IsPresent: true } uid ? [uid] : []),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<SetObject> SourcesIn(ObjectSet set) => set.Objects.Where(target => OwnersOf(target).Any());

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        OwnersOf(target).Select(owner => new OwnerReference(target.Value, owner));

    private static IEnumerable<ManifestCursor> OwnersOf(SetObject target) =>
        target.Value.Metadata.ItemsOf("ownerReferences") is { Count: > 0 } owners ? owners.Where(owner => owner["uid"].IsPresent) : [];
}
