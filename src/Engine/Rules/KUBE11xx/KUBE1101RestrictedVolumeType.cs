using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1101: a volume has a source that the restricted profile does not allow.</summary>
internal sealed class KUBE1101RestrictedVolumeType() : PodRule(new RuleDescriptor
{
    Id = "KUBE1101",
    Name = "RestrictedVolumeType",
    Title = "Use only the volume types the restricted profile allows",
    MessageFormat = "{0} has {1} of type {2}, which {3}",
    Category = RuleCategory.PodSecurityRestricted,
    Profile = PodSecurityProfile.Restricted,
    DefaultSeverity = RuleSeverity.Suggestion,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
})
{
    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        foreach (var volume in pod.Volumes)
        {
            foreach (var source in volume.Entries.Where(IsViolation))
            {
                var type = source.Segment.Key!;
                context.Report(FieldOf(source), [pod.Description, Mention.Of("volume", volume["name"]), type, AdviceOn(type)]);
            }
        }
    }

    // The API server treats a volume without a source as an emptyDir.
    private static bool IsViolation(ManifestCursor source) =>
        source.IsPresent && source.Segment.Key is { } key and not "name" && !VolumeTypes.Restricted.Contains(key);

    // KUBE1007 reports hostPath as well, so both report at the same field.
    private static ManifestCursor FieldOf(ManifestCursor source) => source.Segment.Key == "hostPath" ? source["path"] : source;

    // The API server ignores unknown fields, so the volume becomes an empty directory.
    private static string AdviceOn(string type) =>
        VolumeTypes.All.Contains(type) ? "the restricted profile does not allow; use a persistentVolumeClaim"
            : Spelling.Nearest(type, VolumeTypes.All) is { } meant ? $"is misspelt; write {meant}"
            : "Kubernetes does not know; use a type that the restricted profile allows";
}
