using KubeGuard.Kubernetes;
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
        JobPolicyCheck.CheckFailurePolicy(target, spec, check);
        JobPolicyCheck.CheckSuccessPolicy(spec, check);
        if (check.Version.IsAtLeast(FirstMinorWithManager) && spec["managedBy"].String is { Length: > 0 } manager && !IsManager(manager))
        {
            check.Report(spec["managedBy"], $"'{manager}' is no domain with a path, as in 'example.com/{(manager.IndexOf('/') < 0 ? manager : "controller")}'");
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

    private static bool IsManager(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && slash < text.Length - 1 && text.Length <= MaxManagerLength && TextForm.Subdomain.IsValid(text.Substring(0, slash));
    }
}
