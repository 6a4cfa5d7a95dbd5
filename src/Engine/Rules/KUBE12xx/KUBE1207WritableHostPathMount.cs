using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1207: a container can write to a path of the node.</summary>
internal sealed class KUBE1207WritableHostPathMount() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1207",
    Name = "WritableHostPathMount",
    Title = "Mount hostPath volumes read-only",
    MessageFormat = "{0} can write to {1}; set readOnly to true on the volume mount",
    Category = RuleCategory.Hardening,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath",
    PeerChecks = [PeerCheck.KubeLinter("writable-host-mount")],
})
{
    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        foreach (var mount in container.Cursor["volumeMounts"].Items)
        {
            var readOnly = mount["readOnly"];
            if (readOnly.IsNot(true) && container.Pod.HostPathVolumes.FirstOrDefault(volume => volume.IsMountedBy(mount)) is { } volume)
            {
                context.ReportRelated(
                    readOnly,
                    [container.Description, Mention.OfNodePath(volume.Field)],
                    [RelatedPlace.At(volume.Field, "the volume is here")],
                    RuleFix.Review("Mount the path of the node read-only", "only read the paths of the node", ManifestEdit.Set(readOnly, true)));
            }
        }
    }
}
