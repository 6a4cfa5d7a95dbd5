using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE6054: an ephemeral container is in a manifest, although it can only be added to a pod that runs.</summary>
internal sealed class KUBE6054EphemeralContainerInTemplate() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6054",
    Name = "EphemeralContainerInTemplate",
    Title = "Create pods without ephemeral containers",
    MessageFormat = "{0} {1}; add it to the running pod with kubectl debug",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/",
})
{
    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        if (pod.Object.Type is not null && pod.Spec.Find("ephemeralContainers") is { Items.Count: > 0 } containers)
        {
            check.Report(containers, "has an ephemeral container, which the API server does not create", RuleFix.Safe("Remove ephemeralContainers", ManifestEdit.Remove(containers)));
        }
    }
}
