using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>
/// Finds the references of storage objects
/// (https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/).
/// </summary>
internal static class StorageReferences
{
    private static readonly string[] _sourcesWithSecret = ["cephfs", "cinder", "flexVolume", "iscsi", "rbd", "scaleIO", "storageos"];

    private static readonly string[] _secretsOfDriver =
        ["controllerPublishSecretRef", "nodeStageSecretRef", "nodePublishSecretRef", "controllerExpandSecretRef", "nodeExpandSecretRef"];

    /// <summary>The references of a PersistentVolumeClaim, PersistentVolume or VolumeAttachment that name an object.</summary>
    public static IEnumerable<StorageReference> In(SetObject target)
    {
        var spec = target.Root["spec"];
        var references = ObjectKinds.Claim.Includes(target.Value.Type!) ? [new StorageReference(ObjectKinds.Volume, spec["volumeName"])]
            : ObjectKinds.Volume.Includes(target.Value.Type!) ? OfVolume(spec)
            : [new StorageReference(ObjectKinds.Volume, spec["source"]["persistentVolumeName"]), .. OfVolume(spec["source"]["inlineVolumeSpec"])];
        return references.Where(reference => reference.Name.IsPresent);
    }

    private static IEnumerable<StorageReference> OfVolume(ManifestCursor spec) =>
    [
        new StorageReference(ObjectKinds.Claim, spec["claimRef"]["name"], spec["claimRef"]["namespace"]),
        new StorageReference(ObjectKinds.Secret, spec["azureFile"]["secretName"], spec["azureFile"]["secretNamespace"]),
        .. _sourcesWithSecret.Select(source => OfSecret(spec[source]["secretRef"])),
        .. _secretsOfDriver.Select(secret => OfSecret(spec["csi"][secret])),
    ];

    private static StorageReference OfSecret(ManifestCursor secret) => new(ObjectKinds.Secret, secret["name"], secret["namespace"]);
}
