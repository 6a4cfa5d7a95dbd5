using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6036: a container mounts a volume that its pod does not have, or at a place or in a way that is refused.</summary>
internal sealed class KUBE6036InvalidVolumeMount() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6036",
    Name = "InvalidVolumeMount",
    Title = "Mount existing volumes at valid places",
    MessageFormat = "{0} has an invalid mount: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/storage/volumes/",
})
{
    private const int FirstMinorWithRecursiveReadOnly = 31;

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check)
    {
        var (mounts, devices) = (container.Cursor.ItemsOf("volumeMounts"), container.Cursor.ItemsOf("volumeDevices"));
        if (mounts.Count + devices.Count == 0)
        {
            return;
        }

        var volumes = PodVolumes.Of(container.Pod);
        foreach (var mount in mounts)
        {
            CheckName(mount["name"], volumes, check);
            CheckMount(container, mount, check);
            CheckUse(mount["name"], devices, check);
        }

        foreach (var device in devices)
        {
            CheckName(device["name"], volumes, check);
            check.IsNotEmpty(device["devicePath"]);
            check.HasForm(device["devicePath"], TextForm.PathWithoutBackstep);
            CheckDevice(container.Pod, device["name"], check);
        }

        check.AreUnique(devices, "volumeDevices", "name");
        CheckPlaces(mounts, "mountPath", check);
        CheckPlaces(devices, "devicePath", check);
        foreach (var device in devices)
        {
            if (device["devicePath"].String is { Length: > 0 } path && mounts.Any(mount => mount["mountPath"].Is(path)))
            {
                check.Report(device["devicePath"], $"two volumes are mounted at '{path}'");
            }
        }
    }

    private static void CheckUse(ManifestCursor name, ReadOnlyArray<ManifestCursor> devices, FieldCheck check)
    {
        foreach (var device in devices)
        {
            if (name.String is { Length: > 0 } text && device["name"].Is(text))
            {
                check.Report(name, $"the volume '{text}' is in volumeDevices too");
                return;
            }
        }
    }

    // The claims of a StatefulSet are no volumes of its pods.
    private static void CheckDevice(Pod pod, ManifestCursor name, FieldCheck check)
    {
        if (name.String is { } text && PodVolumes.TypeOf(pod, text) is { } type and not ("persistentVolumeClaim" or "ephemeral"))
        {
            check.Report(name, $"the volume '{text}' is a {type}; only a claim can be a device");
        }
    }

    private static void CheckName(ManifestCursor name, PodVolumes volumes, FieldCheck check)
    {
        check.IsNotEmpty(name);
        if (name.String is { Length: > 0 } text && volumes.Has(text) == false)
        {
            check.Report(name, $"the pod has no volume '{text}'{Spelling.Suggest(text, volumes.Names)}");
        }
    }

    private static void CheckMount(Container container, ManifestCursor mount, FieldCheck check)
    {
        check.IsNotEmpty(mount["mountPath"]);
        var (path, expression) = (mount.Find("subPath"), mount.Find("subPathExpr"));
        check.HasForm(path, TextForm.LocalPath);
        check.HasForm(expression, TextForm.LocalPath);
        if (path?.String is { Length: > 0 } && expression?.String is { Length: > 0 })
        {
            check.Report(expression, "subPath and subPathExpr exclude each other");
        }

        if (mount.Find("mountPropagation")?.Is("Bidirectional") == true && container.SecurityContext["privileged"].IsNot(true))
        {
            check.Report(mount["mountPropagation"], "Bidirectional needs a privileged container");
        }

        if (check.Version.IsAtLeast(FirstMinorWithRecursiveReadOnly) && mount.Find("recursiveReadOnly")?.String is "Enabled" or "IfPossible")
        {
            CheckRecursion(mount, check);
        }
    }

    private static void CheckRecursion(ManifestCursor mount, FieldCheck check)
    {
        if (mount["readOnly"].IsNot(true))
        {
            check.Report(mount["recursiveReadOnly"], "recursiveReadOnly needs readOnly: true");
        }

        if (mount["mountPropagation"].String is "HostToContainer" or "Bidirectional")
        {
            check.Report(mount["recursiveReadOnly"], "recursiveReadOnly and mount propagation exclude each other");
        }
    }

    private static void CheckPlaces(ReadOnlyArray<ManifestCursor> volumes, string field, FieldCheck check)
    {
        if (volumes.Count < 2)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var volume in volumes)
        {
            var place = volume[field];
            if (place.String is { Length: > 0 } path && !seen.Add(path))
            {
                check.Report(place, $"two volumes are mounted at '{path}'");
            }
        }
    }
}
