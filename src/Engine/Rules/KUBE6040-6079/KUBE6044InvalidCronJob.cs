using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6044: a CronJob has a schedule or time zone that is none, or a field that it cannot have.</summary>
internal sealed class KUBE6044InvalidCronJob() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6044",
        Name = "InvalidCronJob",
        Title = "Schedule cron jobs validly",
        MessageFormat = "{0} has an invalid schedule: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax",
    },
    new ObjectKind("CronJob", "batch"))
{
    private const int FirstMinorWithoutPrefix = 29;

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var (spec, job) = (target.Root["spec"], target.Root["spec"]["jobTemplate"]["spec"]);
        check.AtLeast(spec["startingDeadlineSeconds"], 0);
        check.AtLeast(spec["successfulJobsHistoryLimit"], 0);
        check.AtLeast(spec["failedJobsHistoryLimit"], 0);
        CheckSchedule(spec["schedule"], check);
        if (spec["timeZone"].String is { } zone && TimeZoneName.FindProblem(zone) is { } problem)
        {
            check.Report(spec["timeZone"], problem);
        }

        if (job["selector"].IsPresent)
        {
            check.Report(job["selector"], "the API server writes the selector of the jobs");
        }

        if (job["manualSelector"].Is(true))
        {
            check.Report(job["manualSelector"], "the jobs of a CronJob have no selector of their own");
        }
    }

    private static void CheckSchedule(ManifestCursor field, FieldCheck check)
    {
        if (field.String is not { } schedule)
        {
            return;
        }

        if (schedule.IndexOf("TZ", StringComparison.Ordinal) >= 0)
        {
            if (check.Version.IsAtLeast(FirstMinorWithoutPrefix))
            {
                check.Report(field, "a schedule has no TZ or CRON_TZ; write the time zone as timeZone");
            }
        }
        else if (CronSchedule.FindProblem(schedule) is { } problem)
        {
            check.Report(field, problem);
        }
    }
}
