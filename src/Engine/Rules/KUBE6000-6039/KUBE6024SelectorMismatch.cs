using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6024: the selector of a workload is invalid, or does not match the labels of its pod template.</summary>
internal sealed class KUBE6024SelectorMismatch() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6024",
        Name = "SelectorMismatch",
        Title = "Let the selector match the pod template",
        MessageFormat = "{0} has a selector that does not work: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector",
        PeerChecks = [PeerCheck.KubeLinter("mismatching-selector"), PeerCheck.KubeScore("deployment-pod-selector-labels-match-template-metadata-labels"), PeerCheck.KubeScore("statefulset-pod-selector-labels-match-template-metadata-labels")],
    },
    new ObjectKind("Deployment", "apps", "extensions"),
    new ObjectKind("ReplicaSet", "apps", "extensions"),
    new ObjectKind("StatefulSet", "apps"),
    new ObjectKind("DaemonSet", "apps", "extensions"),
    new ObjectKind("ReplicationController", ""),
    new ObjectKind("DeploymentConfig", "apps.openshift.io", ""),
    new ObjectKind("Job", "batch"))
{
    private static readonly string[] _workloads = ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"];

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        if (target.Type!.Kind == "Job")
        {
            CheckJob(spec, check);
        }
        else if (_workloads.Contains(target.Type.Kind))
        {
            CheckSelector(spec, new LabelSelector(spec["selector"]), check);
        }
        else if (spec["selector"].Entries.Count > 0)
        {
            CheckMatch(spec, LabelSelector.OfLabels(spec["selector"]), check);
        }
    }

    private static void CheckSelector(ManifestCursor spec, LabelSelector selector, FieldCheck check)
    {
        check.ReportAll(LabelSelectorValidation.FindProblems(spec["selector"]));
        if (selector.IsEmpty)
        {
            check.ReportLack(spec["selector"], "it is empty");
        }
        else
        {
            CheckMatch(spec, selector, check);
        }
    }

    // Without manualSelector, the API server writes the selector of a Job.
    private static void CheckJob(ManifestCursor spec, FieldCheck check)
    {
        var selector = spec["selector"];
        if (selector.IsAbsent && spec["manualSelector"].Is(true))
        {
            check.Report(selector, "manualSelector needs a selector");
        }

        if (!selector.IsPresent)
        {
            return;
        }

        if (spec["manualSelector"].IsNot(true) && selector["matchLabels"].Entries.Count + selector["matchExpressions"].Items.Count > 0)
        {
            if (!selector["matchLabels"].Entries.Any(label => label.Segment.Key!.EndsWith("controller-uid", StringComparison.Ordinal)))
            {
                check.Report(selector, "the API server writes the selector of a Job, unless manualSelector is true");
            }
        }
        else
        {
            CheckSelector(spec, new LabelSelector(selector), check);
        }
    }

    private static void CheckMatch(ManifestCursor spec, LabelSelector selector, FieldCheck check)
    {
        var labels = spec["template"]["metadata"]["labels"];
        if (spec["template"].IsPresent && selector.Matches(labels) == false)
        {
            check.Report(labels, $"the labels of the pod template do not match '{selector}'", FixesOf(spec["selector"], labels));
        }
    }

    // Labels that the selector demands can be copied; what an expression demands is for a person to choose.
    private static RuleFix[] FixesOf(ManifestCursor selector, ManifestCursor labels)
    {
        var wanted = selector["matchExpressions"].Items.Count > 0 ? [] : (selector["matchLabels"].IsPresent ? selector["matchLabels"] : selector).Entries;
        var missing = wanted.Where(label => label.String is { } value && labels[label.Segment.Key!].IsNot(value)).ToList();
        return missing.Count == 0
            ? []
            : [RuleFix.Safe("Copy the labels of the selector into the template", [.. missing.Select(label => ManifestEdit.Set(labels[label.Segment.Key!], label.String!))])];
    }
}
