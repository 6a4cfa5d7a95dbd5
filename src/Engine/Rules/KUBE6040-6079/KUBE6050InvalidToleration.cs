using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE6050: a toleration has fields that exclude each other or values that are refused.</summary>
internal sealed class KUBE6050InvalidToleration() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6050",
    Name = "InvalidToleration",
    Title = "Write tolerations validly",
    MessageFormat = "{0} has an invalid toleration: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
})
{
    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        foreach (var toleration in pod.Spec.ItemsOf("tolerations"))
        {
            TolerationCheck.Check(toleration, check);
        }
    }
}
