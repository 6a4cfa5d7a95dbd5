using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6043: a field of a Job, or of the Job in a CronJob, has a value that is refused or contradicts another one.</summary>
internal sealed class KUBE6043InvalidJob() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6043",
        Name = "InvalidJob",
        Title = "Configure jobs validly",
        MessageFormat = "{0} has an invalid job: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/workloads/controllers/job/",
    },
    new ObjectKind("Job", "batch"),
    new ObjectKind("CronJob", "batch"))
{
    private const int FirstMinorWithManager = 32;
    private const int MaxManagerLength = 63;
    private const int MaxIndexes = 100_000;
    private const int MaxPodsOfManyIndexes = 10_000;
    private const int MaxHostName = 63;

    private static readonly string[] _labels = ["job-name", "batch.kubernetes.io/job-name"];
    private static readonly string[] _counts = ["parallelism", "completions", "backoffLimit", "activeDeadlineSeconds", "ttlSecondsAfterFinished", "backoffLimitPerIndex", "maxFailedIndexes"];

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = JobSpec.Of(target);
        if (!spec.IsPresent)
        {
            return;
        }

        foreach (var count in _counts)
        {
            check.AtLeast(spec[count], 0);
        }

        CheckIndexes(spec, check);
        CheckCounts(spec, check);
        if (target.Type!.Kind == "Job")
        {
            CheckName(target.Metadata["name"], spec, check);
        }

        JobPolicyCheck.CheckFailurePolicy(target, spec, check);
        JobPolicyCheck.CheckSuccessPolicy(spec, check);
        if (check.Version.IsAtLeast(FirstMinorWithManager) && spec["managedBy"].String is { } manager && !(manager.Length <= MaxManagerLength && TextForm.DomainPath.IsValid(manager)))
        {
            check.Report(spec["managedBy"], $"'{manager}' is no domain with a path, as in 'example.com/{(LabelSyntax.IsLowerLabel(manager) ? manager : "controller")}'");
        }
    }

    // Without parallelism too, an indexed Job has one completion.
    private static void CheckIndexes(ManifestCursor spec, FieldCheck check)
    {
        var (mode, limit) = (spec["completionMode"], spec["backoffLimitPerIndex"]);
        if (mode.Is("Indexed"))
        {
            if (spec["completions"].IsAbsent && spec["parallelism"].IsPresent)
            {
                check.Report(spec["completions"], "the completionMode Indexed needs completions");
            }
        }
        else if (mode.IsNot("Indexed") && limit.IsPresent)
        {
            check.Report(limit, "backoffLimitPerIndex needs the completionMode Indexed");
        }

        if (spec["maxFailedIndexes"].IsPresent && limit.IsAbsent)
        {
            check.Report(spec["maxFailedIndexes"], "maxFailedIndexes needs backoffLimitPerIndex");
        }
        else if (spec["maxFailedIndexes"].Integer is { } failed && spec["completions"].Integer is { } completions && failed > completions)
        {
            check.Report(spec["maxFailedIndexes"], $"maxFailedIndexes ({failed}) is greater than completions ({completions})");
        }
    }

    private static void CheckCounts(ManifestCursor spec, FieldCheck check)
    {
        var (parallelism, failed) = (spec["parallelism"], spec["maxFailedIndexes"]);
        if (!spec["completionMode"].Is("Indexed"))
        {
            return;
        }

        if (parallelism.Integer is > MaxIndexes and var pods)
        {
            check.Report(parallelism, $"the parallelism {pods} is more than {MaxIndexes}, the most of an indexed job");
        }

        if (spec["completions"].Integer is not > MaxIndexes || spec["backoffLimitPerIndex"].Node is null)
        {
            return;
        }

        if (failed.IsAbsent)
        {
            check.Report(failed, $"with backoffLimitPerIndex and more than {MaxIndexes} completions, maxFailedIndexes is needed");
        }

        foreach (var count in new[] { parallelism, failed }.Where(count => count.Integer is > MaxPodsOfManyIndexes and <= MaxIndexes))
        {
            check.Report(count, $"with backoffLimitPerIndex and more than {MaxIndexes} completions, {FieldCheck.NameOf(count)} is at most {MaxPodsOfManyIndexes}");
        }
    }

    // Pods of an indexed job have the name of the job and their index as host name; the label of the job is the API server's.
    private static void CheckName(ManifestCursor field, ManifestCursor spec, FieldCheck check)
    {
        if (field.String is not { Length: <= MaxHostName } name)
        {
            return;
        }

        if (spec["completionMode"].Is("Indexed") && spec["completions"].Integer is > 0 and var completions && name.Length + $"-{completions - 1}".Length > MaxHostName)
        {
            check.Report(field, $"the host name '{name}-{completions - 1}' of its last pod has more than {MaxHostName} characters");
        }

        foreach (var label in _labels.Select(key => spec["template"]["metadata"]["labels"][key]).Where(label => spec["manualSelector"].IsNot(true) && label.String is { } text && text != name))
        {
            check.Report(label, $"the label {label.Segment.Key} is the name of the job, '{name}'");
        }
    }
}
