using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6025: a topology spread constraint is refused, or selects no pods.</summary>
internal sealed class KUBE6025InvalidTopologySpread() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6025",
    Name = "InvalidTopologySpread",
    Title = "Complete topology spread constraints",
    MessageFormat = "{0} has an invalid topology spread constraint: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/",
    Covers = ["KUBE6001"],
    PeerChecks = [PeerCheck.KubeScore("pod-topology-spread-constraints")],
})
{
    private const int FirstMinorWithMerge = 34;

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        var constraints = pod.Spec.ItemsOf("topologySpreadConstraints");
        if (constraints.Count == 0)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var constraint in constraints.Where(item => item.IsPresent))
        {
            CheckConstraint(pod, constraint, check);
            if (constraint["topologyKey"].String is { Length: > 0 } key
                && constraint["whenUnsatisfiable"].String is { } action
                && !seen.Add($"{key} {action}"))
            {
                check.Report(constraint, $"another one has the topologyKey '{key}' with {action}");
            }
        }
    }

    private static void CheckConstraint(Pod pod, ManifestCursor constraint, FieldCheck check)
    {
        var (selector, action) = (constraint["labelSelector"], constraint["whenUnsatisfiable"]);
        check.AtLeast(constraint["maxSkew"], 1);
        check.AtLeast(constraint["minDomains"], 1);
        check.IsSet(constraint["topologyKey"]);
        foreach (var required in new[] { constraint["maxSkew"], action }.Where(field => field.IsAbsent))
        {
            check.Report(required, $"{FieldCheck.NameOf(required)} is missing");
        }

        if (action.String is { } text and not ("DoNotSchedule" or "ScheduleAnyway"))
        {
            check.Report(action, $"{Quoted.Of(text)} is neither DoNotSchedule nor ScheduleAnyway");
        }

        if (constraint["minDomains"].IsPresent && action.Is("ScheduleAnyway"))
        {
            check.Report(constraint["minDomains"], "minDomains needs DoNotSchedule");
        }

        CheckSelector(pod, constraint, selector, check);
    }

    private static void CheckSelector(Pod pod, ManifestCursor constraint, ManifestCursor selector, FieldCheck check)
    {
        var keys = constraint["matchLabelKeys"];
        check.ReportAll(LabelSelectorValidation.FindProblems(selector));
        if (selector.IsAbsent && keys.Items.Count > 0)
        {
            check.Report(keys, "matchLabelKeys needs a labelSelector");
        }
        else if (selector.IsAbsent)
        {
            check.Warn(selector, "without labelSelector it counts no pods");
        }

        foreach (var key in keys.Items)
        {
            check.HasFormOrIsAbsent(key, TextForm.LabelKey);
        }

        LabelKeyCheck.Check(pod, keys, selector, check.Version.IsAtLeast(FirstMinorWithMerge), check);
    }
}
