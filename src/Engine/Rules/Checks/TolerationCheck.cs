using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>Checks a toleration (https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/).</summary>
internal static class TolerationCheck
{
    private const string Exists = "Exists";

    /// <summary>Checks a toleration.</summary>
    public static void Check(ManifestCursor toleration, FieldCheck check)
    {
        if (!toleration.IsPresent)
        {
            return;
        }

        CheckComparison(toleration["key"], toleration["operator"], toleration["value"], check);
        if (toleration["tolerationSeconds"].IsPresent && toleration["effect"].IsNot("NoExecute"))
        {
            check.Report(toleration["effect"].IsPresent ? toleration["effect"] : toleration["tolerationSeconds"], "tolerationSeconds needs the effect NoExecute");
        }
    }

    private static void CheckComparison(ManifestCursor key, ManifestCursor comparison, ManifestCursor value, FieldCheck check)
    {
        check.HasForm(key, TextForm.LabelKey);
        if (FieldValue.IsBlank(key) && comparison.IsNot(Exists))
        {
            check.Report(comparison.IsPresent ? comparison : key, $"without a key, the operator must be {Exists}");
        }

        if (!comparison.Is(Exists))
        {
            check.HasForm(value, TextForm.LabelValue);
        }
        else if (value.String is { Length: > 0 } text)
        {
            check.Report(value, $"the operator {Exists} has no value, but there is '{text}'");
        }
    }
}
