using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6042: the way in which a workload is rolled out contradicts itself or has numbers that are refused.</summary>
internal sealed class KUBE6042InvalidRollout() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6042",
        Name = "InvalidRollout",
        Title = "Roll updates out in a valid way",
        MessageFormat = "{0} has an invalid rollout: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy",
    },
    new ObjectKind("Deployment", "apps", "extensions"),
    new ObjectKind("ReplicaSet", "apps", "extensions"),
    new ObjectKind("StatefulSet", "apps"),
    new ObjectKind("DaemonSet", "apps", "extensions"),
    new ObjectKind("ReplicationController", ""))
{
    private const int DefaultDeadline = 600;
    private const int FirstMinorWithServiceForm = 34;

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        check.AtLeast(spec.Find("replicas"), 0);
        check.AtLeast(spec.Find("minReadySeconds"), 0);
        check.AtLeast(spec.Find("revisionHistoryLimit"), 0);
        switch (target.Type!.Kind)
        {
            case "Deployment":
                CheckDeployment(spec, check);
                break;
            case "DaemonSet":
                RollingUpdateCheck.CheckDaemonSet(spec["updateStrategy"], check);
                break;
            case "StatefulSet":
                CheckStatefulSet(spec, check);
                break;
        }
    }

    private static void CheckDeployment(ManifestCursor spec, FieldCheck check)
    {
        if (spec.Find("strategy") is { } strategy)
        {
            CheckStrategy(strategy, check);
        }

        if (spec.Find("minReadySeconds") is not null || spec.Find("progressDeadlineSeconds") is not null)
        {
            CheckDeadline(spec, check);
        }
    }

    private static void CheckStrategy(ManifestCursor strategy, FieldCheck check)
    {
        if (strategy["type"].Is("Recreate") && strategy["rollingUpdate"].IsPresent)
        {
            check.Report(strategy["rollingUpdate"], "rollingUpdate and the type Recreate exclude each other");
        }
        else
        {
            RollingUpdateCheck.CheckDeployment(strategy["rollingUpdate"], check);
        }
    }

    private static void CheckDeadline(ManifestCursor spec, FieldCheck check)
    {
        var deadline = spec["progressDeadlineSeconds"];
        check.AtLeast(deadline, 0);
        var seconds = deadline.IsAbsent ? DefaultDeadline : deadline.Integer;
        if (seconds >= 0 && (spec["minReadySeconds"].IsAbsent ? 0 : spec["minReadySeconds"].Integer) is { } ready && ready >= seconds)
        {
            var place = deadline.IsAbsent ? spec["minReadySeconds"] : deadline;
            check.Report(place, $"progressDeadlineSeconds ({seconds}{(deadline.IsAbsent ? " by default" : "")}) must be greater than minReadySeconds ({ready})");
        }
    }

    private static void CheckStatefulSet(ManifestCursor spec, FieldCheck check)
    {
        var strategy = spec["updateStrategy"];
        if (check.Version.IsAtLeast(FirstMinorWithServiceForm))
        {
            check.HasForm(spec["serviceName"], TextForm.DnsLabel);
        }

        check.AtLeast(spec["ordinals"]["start"], 0);
        check.AtLeast(strategy["rollingUpdate"]["partition"], 0);
        if (strategy["type"].Is("OnDelete") && strategy["rollingUpdate"].IsPresent)
        {
            check.Report(strategy["rollingUpdate"], "rollingUpdate and the type OnDelete exclude each other");
        }
        else
        {
            RollingUpdateCheck.CheckStatefulSet(strategy["rollingUpdate"], check);
        }
    }
}
