using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

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
        foreach (var toleration in pod.Spec["tolerations"].Items.Where(item => item.IsPresent))
        {
            CheckToleration(toleration["key"], toleration["operator"], toleration["value"], check);
            if (toleration["tolerationSeconds"].IsPresent && toleration["effect"].IsNot("NoExecute"))
            {
                check.Report(toleration["effect"].IsPresent ? toleration["effect"] : toleration["tolerationSeconds"], "tolerationSeconds needs the effect NoExecute");
            }
        }
    }

    private static void CheckToleration(ManifestCursor key, ManifestCursor comparison, ManifestCursor value, FieldCheck check)
    {
        check.HasForm(key, TextForm.LabelKey);
        if ((key.IsAbsent || key.Is("")) && comparison.IsNot("Exists"))
        {
            check.Report(comparison.IsPresent ? comparison : key, "without a key, the operator must be Exists");
        }

        if (!comparison.Is("Exists"))
        {
            check.HasForm(value, TextForm.LabelValue);
        }
        else if (value.String is { Length: > 0 } text)
        {
            check.Report(value, $"the operator Exists has no value, but there is '{text}'");
        }
    }
}
