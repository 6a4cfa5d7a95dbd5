using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6073: a HorizontalPodAutoscaler has bounds, metrics or a behavior that the API server refuses.</summary>
internal sealed class KUBE6073InvalidAutoscaler() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6073",
        Name = "InvalidAutoscaler",
        Title = "Give autoscalers valid bounds and metrics",
        MessageFormat = "{0} is no valid autoscaler: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/",
    },
    new ObjectKind("HorizontalPodAutoscaler", "autoscaling"))
{
    private const int ApiVersionRequiredSince = 35;
    private const int ToleranceCheckedSince = 35;
    private const int MaxWindow = 3600;
    private const int MaxPeriod = 1800;

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        CheckBounds(spec, check);
        CheckReference(spec["scaleTargetRef"], check);
        check.AtLeast(spec["targetCPUUtilizationPercentage"], 1);

        // Metrics had other fields in v2beta1.
        if (target.Type!.Version is "v2" or "v2beta2")
        {
            foreach (var metric in spec["metrics"].Items)
            {
                MetricCheck.Check(metric, check);
            }

            CheckBehavior(spec["behavior"]["scaleUp"], check);
            CheckBehavior(spec["behavior"]["scaleDown"], check);
        }
    }

    private static void CheckBounds(ManifestCursor spec, FieldCheck check)
    {
        var (min, max) = (spec["minReplicas"], spec["maxReplicas"]);
        if (min.Is(0) && MayScaleToZero(spec["metrics"]))
        {
            check.Warn(min, "scaling to zero needs the feature gate HPAScaleToZero");
        }
        else
        {
            check.AtLeast(min, 1);
        }

        check.AtLeast(max, 1);
        if (max.Integer is >= 1 and var greatest && min.Integer is { } least && greatest < least)
        {
            check.Report(max, $"maxReplicas is {greatest}, less than minReplicas, which is {least}");
        }
    }

    // Only other metrics than those of the pods themselves can say when to start one.
    private static bool MayScaleToZero(ManifestCursor metrics) =>
        !metrics.IsComplete || metrics.Items.Any(metric => metric["type"].String is null or "Object" or "External");

    private static void CheckReference(ManifestCursor reference, FieldCheck check)
    {
        check.IsNotEmpty(reference["kind"]);
        check.IsNotEmpty(reference["name"]);
        check.HasForm(reference["kind"], TextForm.PathSegment);
        check.HasForm(reference["name"], TextForm.PathSegment);
        if (!check.Version.IsAtLeast(ApiVersionRequiredSince) || !reference.IsPresent)
        {
            return;
        }

        var version = reference["apiVersion"];
        check.HasForm(version, TextForm.ApiVersion);
        if (FieldValue.IsBlank(version))
        {
            check.Report(version, "scaleTargetRef has no apiVersion");
        }
        else if (version.String is { } text && text.IndexOf('/') <= 0 && reference["kind"].String is { } kind and not "ReplicationController")
        {
            check.Report(version, $"the apiVersion '{text}' has no group, and the core group has no {kind} that can be scaled");
        }
    }

    private static void CheckBehavior(ManifestCursor rules, FieldCheck check)
    {
        check.InRange(rules["stabilizationWindowSeconds"], 0, MaxWindow);
        if (check.Version.IsAtLeast(ToleranceCheckedSince) && FieldValue.QuantityOf(rules["tolerance"]) is { Value: < 0 })
        {
            check.Report(rules["tolerance"], "tolerance is negative");
        }

        if (rules["policies"].IsPresent && FieldValue.IsEmpty(rules["policies"]))
        {
            check.ReportLack(rules["policies"], "policies has no policy; without the list, there are the default ones");
        }

        foreach (var policy in rules["policies"].Items)
        {
            check.AtLeast(policy["value"], 1);
            check.InRange(policy["periodSeconds"], 1, MaxPeriod);
        }
    }
}
