using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6035: a volume has no valid name, several sources, or a source with a value that is refused.</summary>
internal sealed class KUBE6035InvalidVolume() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6035",
    Name = "InvalidVolume",
    Title = "Declare volumes validly",
    MessageFormat = "{0} has an invalid volume: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/storage/volumes/",
})
{
    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        check.AreUnique(pod.Volumes, "volumes", "name");
        foreach (var volume in pod.Volumes)
        {
            check.HasFormOrIsAbsent(volume["name"], TextForm.DnsLabel);
            CheckSources(pod, volume, check);
        }
    }

    private static void CheckSources(Pod pod, ManifestCursor volume, FieldCheck check)
    {
        ManifestCursor? first = null;
        var count = 0;
        foreach (var source in volume.Entries)
        {
            if (!source.IsPresent || !VolumeTypes.All.Contains(source.Segment.Key!))
            {
                continue;
            }

            first ??= source;
            if (++count == 2)
            {
                check.Report(source, $"{first.Segment.Key} and {source.Segment.Key} exclude each other");
            }

            VolumeSourceCheck.Check(pod, source, check);
        }
    }
}
