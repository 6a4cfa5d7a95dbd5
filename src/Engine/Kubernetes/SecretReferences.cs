using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>The Secrets that a pod refers to.</summary>
internal static class SecretReferences
{
    /// <summary>The names of all Secrets that a pod mounts, reads into its environment or pulls images with.</summary>
    public static IEnumerable<ManifestCursor> In(Pod pod) =>
        pod.Spec["imagePullSecrets"].Items.Select(reference => reference["name"])
            .Concat(pod.Volumes.SelectMany(InVolume))
            .Concat(pod.Containers.SelectMany(InEnvironment))
            .Where(name => name.IsPresent);

    private static IEnumerable<ManifestCursor> InVolume(ManifestCursor volume)
    {
        yield return volume["secret"]["secretName"];
        yield return volume["csi"]["nodePublishSecretRef"]["name"];
        foreach (var source in volume["projected"]["sources"].Items)
        {
            yield return source["secret"]["name"];
        }
    }

    private static IEnumerable<ManifestCursor> InEnvironment(Container container) =>
        container.Cursor["env"].Items.Select(variable => variable["valueFrom"]["secretKeyRef"]["name"])
            .Concat(container.Cursor["envFrom"].Items.Select(source => source["secretRef"]["name"]));
}
