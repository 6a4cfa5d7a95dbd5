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

    /// <summary>The places that are read for <see cref="InEnvironment"/>.</summary>
    public static ObjectParts EnvironmentParts { get; } = ObjectParts.OfOwners(owner => InEnvironment(owner).Select(dependency => dependency.Place));

    /// <summary>The places that are read for <see cref="InVolumes"/>.</summary>
    public static ObjectParts VolumeParts { get; } = ObjectParts.OfOwners(owner => InVolumes(owner).Select(dependency => dependency.Place));

    /// <summary>The objects that the containers of an object's pods take environment variables from.</summary>
    public static IReadOnlyList<PodDependency> InEnvironment(SetObject owner)
    {
        var found = new Found(owner);
        foreach (var pod in owner.Pods)
        {
            foreach (var list in _containers)
            {
                foreach (var container in pod.Spec.ItemsOf(list))
                {
                    AddEnvironment(container, found);
                }
            }
        }

        return found.Dependencies;
    }

    /// <summary>The objects that the volumes of an object's pods come from.</summary>
    public static IReadOnlyList<PodDependency> InVolumes(SetObject owner)
    {
        var found = new Found(owner);
        foreach (var pod in owner.Pods)
        {
            foreach (var volume in pod.Spec.ItemsOf("volumes"))
            {
                AddVolume(volume, found);
            }
        }

        return found.Dependencies;
    }

    private static void AddEnvironment(ManifestCursor container, Found found)
    {
        foreach (var variable in container.ItemsOf("env"))
        {
            if (variable.Find("valueFrom") is { IsPresent: true } source)
            {
                found.AddKey(ObjectKinds.ConfigMap, source.Find("configMapKeyRef"));
                found.AddKey(ObjectKinds.Secret, source.Find("secretKeyRef"));
            }
        }

        foreach (var source in container.ItemsOf("envFrom"))
        {
            found.AddWhole(ObjectKinds.ConfigMap, source.Find("configMapRef"));
            found.AddWhole(ObjectKinds.Secret, source.Find("secretRef"));
        }
    }

    private static void AddVolume(ManifestCursor volume, Found found)
    {
        if (volume.Find("persistentVolumeClaim") is { IsPresent: true } claim)
        {
            found.Add(new PodDependency(ObjectKinds.Claim, claim, claim["claimName"]));
        }

        found.AddFiles(ObjectKinds.Secret, volume.Find("secret"), "secretName");
        found.AddFiles(ObjectKinds.ConfigMap, volume.Find("configMap"));
        foreach (var source in volume.Find("projected")?.ItemsOf("sources") ?? [])
        {
            found.AddFiles(ObjectKinds.ConfigMap, source.Find("configMap"));
            found.AddFiles(ObjectKinds.Secret, source.Find("secret"));
        }
    }

    /// <summary>The dependencies that were found, without those on objects that are generated.</summary>
    /// <param name="owner">The object that makes the pods.</param>
    private sealed class Found(SetObject owner)
    {
        private List<PodDependency>? _dependencies;

        /// <summary>The dependencies.</summary>
        public IReadOnlyList<PodDependency> Dependencies => _dependencies is { } found ? found : [];

        /// <summary>Adds a dependency, unless a generator makes its object.</summary>
        public void Add(PodDependency dependency)
        {
            if (!owner.Value.Use.Generates(dependency.Kind.Name, dependency.Name.String))
            {
                (_dependencies ??= []).Add(dependency);
            }
        }

        /// <summary>Adds an object of which all keys become variables, if a place names one.</summary>
        public void AddWhole(ObjectKind kind, ManifestCursor? place)
        {
            if (place is { IsPresent: true })
            {
                Add(new PodDependency(kind, place, place["name"], place["optional"]));
            }
        }

        /// <summary>Adds a key of an object, if a place names one.</summary>
        public void AddKey(ObjectKind kind, ManifestCursor? place)
        {
            if (place is { IsPresent: true })
            {
                Add(new PodDependency(kind, place, place["name"], place["optional"]) { Keys = [place["key"]] });
            }
        }

        /// <summary>Adds an object whose keys become files, if a place names one: those that are listed, otherwise all.</summary>
        public void AddFiles(ObjectKind kind, ManifestCursor? place, string name = "name")
        {
            if (place is { IsPresent: true })
            {
                Add(new PodDependency(kind, place, place[name], place["optional"]) { Keys = [.. place.ItemsOf("items").Select(item => item["key"])] });
            }
        }
    }
}
