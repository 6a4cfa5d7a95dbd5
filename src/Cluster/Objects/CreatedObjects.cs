using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>The objects that controllers and generators create for others, under names that are known beforehand.</summary>
internal static class CreatedObjects
{
    private static readonly KnownText _dash = new("-");
    private static readonly ObjectKind _kustomization = new("Kustomization", "kustomize.config.k8s.io");

    private static readonly Creator[] _creators =
    [
        new(new ObjectKind("SealedSecret", "bitnami.com"), ObjectKinds.Secret, root => [root["metadata"]["name"]]),
        new(new ObjectKind("ExternalSecret", "external-secrets.io"), ObjectKinds.Secret, root => [FirstOf(root["spec"]["target"]["name"], root["metadata"]["name"])]),
        new(new ObjectKind("ClusterExternalSecret", "external-secrets.io"), ObjectKinds.Secret, root =>
            [FirstOf(root["spec"]["externalSecretSpec"]["target"]["name"], FirstOf(root["spec"]["externalSecretName"], root["metadata"]["name"]))]),
        new(new ObjectKind("Certificate", "cert-manager.io"), ObjectKinds.Secret, root => [root["spec"]["secretName"]]),
        new(_kustomization, ObjectKinds.ConfigMap, root => root["configMapGenerator"].Items.Select(generator => generator["name"])),
        new(_kustomization, ObjectKinds.Secret, root => root["secretGenerator"].Items.Select(generator => generator["name"])),
        new(ObjectKinds.StatefulSet, ObjectKinds.Claim, root => root["spec"]["volumeClaimTemplates"].Items.Select(template => template["metadata"]["name"]))
        {
            NameOf = (name, owner) => name.Append(_dash).Append(owner).Append(_dash).Append(KnownText.Unknown),
        },
    ];

    /// <summary>The places in objects from which the names follow.</summary>
    public static IReadOnlyList<ObjectParts> Parts { get; } = [.. _creators.Select(creator => ObjectParts.Of(creator.Source, target => creator.Places(target.Root)))];

    /// <summary>The objects of a kind that are created for those of a set.</summary>
    public static IEnumerable<NamedObject> Of(ObjectKind kind, ObjectSet set) =>
        kind == ObjectKinds.Pod ? PodsOf(set.Objects) : _creators.Where(creator => creator.Created == kind).SelectMany(creator => creator.Create(set));

    // Their names begin with that of the workload, which may be cut off.
    private static IEnumerable<NamedObject> PodsOf(IReadOnlyList<SetObject> objects)
    {
        const int KeptLength = 40;
        foreach (var item in objects.Where(item => (item.Pods.Count > 0 || item.MayMakeOtherPods) && !ObjectKinds.Pod.Includes(item.Value.Type!)))
        {
            var name = item.Value.Name ?? "";
            yield return new NamedObject(item, KnownText.Between(name.Substring(0, Math.Min(name.Length, KeptLength)), ""), IsWritten: false);
        }
    }

    private static ManifestCursor FirstOf(ManifestCursor place, ManifestCursor otherwise) => place.IsAbsent ? otherwise : place;

    /// <summary>Objects of one kind that are created for those of another.</summary>
    /// <param name="Source">The kind that is written.</param>
    /// <param name="Created">The kind that is created.</param>
    /// <param name="Places">The places of the names.</param>
    private sealed record Creator(ObjectKind Source, ObjectKind Created, Func<ManifestCursor, IEnumerable<ManifestCursor>> Places)
    {
        /// <summary>The name of a created object, by the written one and the name of the source.</summary>
        public Func<KnownText, KnownText, KnownText> NameOf { get; init; } = (name, _) => name;

        /// <summary>The objects that are created for those of a set.</summary>
        public IEnumerable<NamedObject> Create(ObjectSet set) =>
            from item in set.OfKind(Source)
            from place in Places(item.Root)
            where !place.IsAbsent
            select new NamedObject(item, NameOf(TextOf(place), TextOf(item.Value.Metadata["name"])), IsWritten: false);

        private static KnownText TextOf(ManifestCursor place) => place.Text ?? KnownText.Unknown;
    }
}
