using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;

namespace KubeGuard.Rules;

/// <summary>KUBE6033: a container has a name that is no DNS label, or that of another container.</summary>
internal sealed class KUBE6033InvalidContainerName() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6033",
    Name = "InvalidContainerName",
    Title = "Give containers valid and unique names",
    MessageFormat = "{0} has an invalid container name: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container",
})
{
    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        foreach (var container in pod.Containers)
        {
            check.HasFormOrIsAbsent(container.Cursor["name"], TextForm.DnsLabel);
        }

        // The containers themselves have the names first, whatever the order of their lists.
        if (pod.Containers.Count > 1)
        {
            check.AreUnique(new([.. pod.Containers.OrderBy(OrderOf).Select(container => container.Cursor["name"])]), "containers");
        }
    }

    private static int OrderOf(Container container) => container.Kind switch
    {
        ContainerKind.Regular => 0,
        ContainerKind.Ephemeral => 2,
        _ => 1,
    };
}
