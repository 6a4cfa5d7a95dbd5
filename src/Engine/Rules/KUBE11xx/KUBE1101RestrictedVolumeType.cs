using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1101: a volume has a source that the restricted profile does not allow.</summary>
public sealed class KUBE1101RestrictedVolumeType() : PodRule(new RuleDescriptor
{
    Id = "KUBE1101",
    Name = "RestrictedVolumeType",
    Title = "Use only the volume types the restricted profile allows",
    MessageFormat = "{0} has the volume '{1}' of type {2}, which the restricted profile does not allow; use a persistentVolumeClaim",
    Category = RuleCategory.PodSecurityRestricted,
    DefaultSeverity = RuleSeverity.Suggestion,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
})
{
    private static readonly HashSet<string> _allowed = new(StringComparer.Ordinal)
    {
        "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret",
    };

    /// <inheritdoc/>
    protected override void Judge(Pod pod, RuleContext context)
    {
        foreach (var volume in pod.Volumes)
        {
            foreach (var source in volume.Entries.Where(IsViolation))
            {
                context.Report(FieldOf(source), [pod.Description, volume["name"].String ?? "?", source.Segment.Key!]);
            }
        }
    }

    // A volume without any source is an emptyDir to the API server.
    private static bool IsViolation(ManifestCursor source) =>
        source.IsPresent && source.Segment.Key is { } key and not "name" && !_allowed.Contains(key);

    // A hostPath is the mistake that KUBE1007 reports, so it is told at the same field.
    private static ManifestCursor FieldOf(ManifestCursor source) => source.Segment.Key == "hostPath" ? source["path"] : source;
}
