using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;

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
        check.AreUnique(pod.Volumes.Select(volume => volume["name"]), "volumes");
        foreach (var volume in pod.Volumes.Where(volume => volume.IsPresent))
        {
            check.HasFormOrIsAbsent(volume["name"], TextForm.DnsLabel);
            var sources = volume.Entries.Where(source => source.IsPresent && VolumeTypes.All.Contains(source.Segment.Key!)).ToList();
            if (sources.Count > 1)
            {
                check.Report(sources[1], $"{sources[0].Segment.Key} and {sources[1].Segment.Key} exclude each other");
            }

            foreach (var source in sources)
            {
                VolumeSourceCheck.Check(pod, source, check);
            }
        }
    }
}
