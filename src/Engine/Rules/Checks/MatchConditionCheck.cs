using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>The checks of conditions in CEL that a request must meet. KUBE6202 compiles the expressions.</summary>
internal static class MatchConditionCheck
{
    private const int MaxConditions = 64;

    /// <summary>Checks the conditions of a list.</summary>
    public static void Check(IReadOnlyList<ManifestCursor> conditions, FieldCheck check)
    {
        if (conditions.Count > MaxConditions)
        {
            check.Report(conditions[0].Parent!, $"there are {conditions.Count} matchConditions; at most {MaxConditions} are allowed");
        }

        foreach (var condition in conditions)
        {
            check.IsNotEmpty(condition["name"]);
            check.IsNotBlank(condition["expression"]);
            check.HasForm(condition["name"], TextForm.QualifiedName);
        }
    }
}
