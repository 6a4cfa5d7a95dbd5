using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>
/// Finds the ConfigMaps, Secrets and claims that pods need
/// (https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/).
/// </summary>
internal static class PodDependencies
{
    private static readonly string[] _containers = ["initContainers", "containers", "ephemeralContainers"];

    /// <summary>The objects that the containers of an object's pods take environment variables from.</summary>
    public static IEnumerable<PodDependency> InEnvironment(SetObject owner) =>
        from pod in owner.Pods
        from list in _containers
        from container in pod.Spec[list].Items
        from dependency in container["env"].Items.SelectMany(OfVariable).Concat(container["envFrom"].Items.SelectMany(OfAllVariables))
        where !IsGenerated(dependency, owner)
        select dependency;

    /// <summary>The objects that the volumes of an object's pods come from.</summary>
    public static IEnumerable<PodDependency> InVolumes(SetObject owner) =>
        owner.Pods.SelectMany(pod => pod.Spec["volumes"].Items).SelectMany(OfVolume).Where(dependency => !IsGenerated(dependency, owner));

    private static bool IsGenerated(PodDependency dependency, SetObject owner) => owner.Value.Use.Generates(dependency.Kind.Name, dependency.Name.String);

    private static IEnumerable<PodDependency> OfVariable(ManifestCursor variable)
    {
        var source = variable["valueFrom"];
        return Present((source["configMapKeyRef"], ObjectKinds.ConfigMap), (source["secretKeyRef"], ObjectKinds.Secret))
            .Select(found => new PodDependency(found.Kind, found.Place["name"], found.Place["optional"]) { Keys = [found.Place["key"]] });
    }

    private static IEnumerable<PodDependency> OfAllVariables(ManifestCursor source) =>
        Present((source["configMapRef"], ObjectKinds.ConfigMap), (source["secretRef"], ObjectKinds.Secret))
            .Select(found => new PodDependency(found.Kind, found.Place["name"], found.Place["optional"]));

    private static IEnumerable<PodDependency> OfVolume(ManifestCursor volume) =>
    [
        .. Present((volume["persistentVolumeClaim"], ObjectKinds.Claim)).Select(found => new PodDependency(found.Kind, found.Place["claimName"])),
        .. Present((volume["secret"], ObjectKinds.Secret)).Select(found => OfFiles(found.Kind, found.Place, "secretName")),
        .. Present((volume["configMap"], ObjectKinds.ConfigMap)).Select(found => OfFiles(found.Kind, found.Place, "name")),
        .. volume["projected"]["sources"].Items
            .SelectMany(source => Present((source["configMap"], ObjectKinds.ConfigMap), (source["secret"], ObjectKinds.Secret)))
            .Select(found => OfFiles(found.Kind, found.Place, "name")),
    ];

    // Without items, each key becomes a file.
    private static PodDependency OfFiles(ObjectKind kind, ManifestCursor source, string name) =>
        new(kind, source[name], source["optional"]) { Keys = [.. source["items"].Items.Select(item => item["key"])] };

    private static IEnumerable<(ManifestCursor Place, ObjectKind Kind)> Present(params (ManifestCursor Place, ObjectKind Kind)[] places) =>
        places.Where(found => found.Place.IsPresent);
}
