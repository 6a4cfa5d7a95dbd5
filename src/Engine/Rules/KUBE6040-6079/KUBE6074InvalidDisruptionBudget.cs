using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6074: a PodDisruptionBudget has two limits, or one that is none.</summary>
internal sealed class KUBE6074InvalidDisruptionBudget() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6074",
        Name = "InvalidDisruptionBudget",
        Title = "Give disruption budgets one valid limit",
        MessageFormat = "{0} is no valid budget: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/tasks/run-application/configure-pdb/#specifying-a-poddisruptionbudget",
    },
    new ObjectKind("PodDisruptionBudget", "policy"))
{
    private const int MaxPercent = 100;

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        check.AtMostOne(spec, ["minAvailable", "maxUnavailable"]);
        CheckLimit(spec["minAvailable"], check);
        CheckLimit(spec["maxUnavailable"], check);
    }

    private static void CheckLimit(ManifestCursor field, FieldCheck check)
    {
        check.AtLeast(field, 0);
        if (field.String is not { } text)
        {
            return;
        }

        if (PercentOf(text) is not { } percent)
        {
            check.Report(field, $"{FieldCheck.NameOf(field)} is {Quoted.Of(text)}, which is no percentage; a number of pods has no quotes");
        }
        else if (percent > MaxPercent)
        {
            check.Report(field, $"{FieldCheck.NameOf(field)} is more than {MaxPercent}%");
        }
    }

    private static int? PercentOf(string text)
    {
        var digits = text.TrimEnd('%');
        return digits.Length == text.Length - 1 && digits.Length > 0 && digits.All(character => character is >= '0' and <= '9')
            ? int.TryParse(digits, out var percent) ? percent : int.MaxValue
            : null;
    }
}
