namespace KubeGuard.Kubernetes;

/// <summary>
/// The fields of a volume that name its source
/// (https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/).
/// </summary>
internal static class VolumeTypes
{
    /// <summary>The types that the restricted profile of the Pod Security Standards allows.</summary>
    public static readonly HashSet<string> Restricted = new(StringComparer.Ordinal)
    {
        "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret",
    };

    /// <summary>The types of all versions of Kubernetes.</summary>
    public static readonly HashSet<string> All = new(Restricted, StringComparer.Ordinal)
    {
        "awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "fc", "flexVolume", "flocker", "gcePersistentDisk", "gitRepo",
        "glusterfs", "hostPath", "iscsi", "nfs", "photonPersistentDisk", "portworxVolume", "quobyte", "rbd", "scaleIO", "storageos",
        "vsphereVolume",
    };
}
