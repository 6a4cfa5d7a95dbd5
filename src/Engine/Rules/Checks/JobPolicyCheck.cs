using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// Checks the policies by which a Job fails or succeeds
/// (https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy).
/// </summary>
internal static class JobPolicyCheck
{
    private const int MaxRules = 20;
    private const int MaxCodes = 255;
    private const int FirstMinorOfFailure = 26;
    private const int FirstMinorOfSuccess = 31;

    private static readonly string[] _conditions = ["onExitCodes", "onPodConditions"];

    /// <summary>Checks the policy by which a Job fails.</summary>
    public static void CheckFailurePolicy(KubernetesObject job, ManifestCursor spec, FieldCheck check)
    {
        var policy = spec["podFailurePolicy"];
        if (!policy.IsPresent || !check.Version.IsAtLeast(FirstMinorOfFailure))
        {
            return;
        }

        if (job.Pods.FirstOrDefault() is { } pod && pod.Spec["restartPolicy"].String is "OnFailure")
        {
            check.Report(policy, "podFailurePolicy needs the restartPolicy Never");
        }

        if (spec["podReplacementPolicy"].Is("TerminatingOrFailed"))
        {
            check.Report(spec["podReplacementPolicy"], "with podFailurePolicy, the podReplacementPolicy is Failed");
        }

        CheckCount(policy["rules"], check);
        foreach (var rule in policy["rules"].Items.Where(rule => rule.IsPresent))
        {
            CheckRule(job, spec, rule, check);
        }
    }

    /// <summary>Checks the policy by which a Job succeeds.</summary>
    public static void CheckSuccessPolicy(ManifestCursor spec, FieldCheck check)
    {
        var policy = spec["successPolicy"];
        if (!policy.IsPresent || !check.Version.IsAtLeast(FirstMinorOfSuccess))
        {
            return;
        }

        if (spec["completionMode"].IsNot("Indexed"))
        {
            check.Report(policy, "successPolicy needs the completionMode Indexed");
            return;
        }

        if (policy["rules"] is { IsPresent: true, IsComplete: true, Items.Count: 0 } rules)
        {
            check.ReportLack(rules, "successPolicy has no rules");
        }

        CheckCount(policy["rules"], check);
        foreach (var rule in policy["rules"].Items.Where(rule => rule.IsPresent))
        {
            CheckSuccess(rule, spec["completions"].Integer, check);
        }
    }

    private static void CheckCount(ManifestCursor list, FieldCheck check)
    {
        if (list.Items.Count > MaxRules)
        {
            check.Report(list, $"there are {list.Items.Count} {FieldCheck.NameOf(list)}; at most {MaxRules} are allowed");
        }
    }

    private static void CheckRule(KubernetesObject job, ManifestCursor spec, ManifestCursor rule, FieldCheck check)
    {
        var (codes, conditions) = (rule["onExitCodes"], rule["onPodConditions"]);
        if (codes.IsAbsent && conditions.IsPresent)
        {
            check.IsFilled(conditions);
        }
        else
        {
            check.ExactlyOne(rule, _conditions, "a condition");
        }

        CheckCount(conditions, check);
        foreach (var condition in conditions.Items)
        {
            check.HasFormOrIsAbsent(condition["type"], TextForm.QualifiedName);
        }

        if (rule["action"].Is("FailIndex") && spec["backoffLimitPerIndex"].IsAbsent)
        {
            check.Report(rule["action"], "the action FailIndex needs backoffLimitPerIndex");
        }

        if (codes["containerName"].String is { } name
            && job.Pods.FirstOrDefault() is { HasAllContainers: true } pod
            && pod.Containers.All(container => container.Cursor["name"].IsNot(name)))
        {
            check.Report(codes["containerName"], $"the pod has no container '{name}'{Spelling.Suggest(name, pod.Containers.Select(container => container.Cursor["name"].String).OfType<string>())}");
        }

        CheckCodes(codes, check);
    }

    private static void CheckCodes(ManifestCursor condition, FieldCheck check)
    {
        var values = condition["values"];
        if (values is { IsPresent: true, IsComplete: true, Items.Count: 0 })
        {
            check.Report(values, "values is empty");
        }
        else if (values.Items.Count > MaxCodes)
        {
            check.Report(values, $"there are {values.Items.Count} values; at most {MaxCodes} are allowed");
        }

        long? last = null;
        foreach (var value in values.Items)
        {
            if (value.Is(0) && condition["operator"].Is("In"))
            {
                check.Report(value, "0 means success and is no value of the operator In");
            }

            if (value.Integer <= last)
            {
                check.Report(value, $"values must be in ascending order without duplicates, but {value.Integer} follows {last}");
            }

            last = value.Integer;
        }
    }

    private static void CheckSuccess(ManifestCursor rule, long? completions, FieldCheck check)
    {
        var (indexes, count) = (rule["succeededIndexes"], rule["succeededCount"]);
        if (indexes.IsAbsent && count.IsAbsent)
        {
            check.ReportLack(rule, "a rule of successPolicy needs succeededIndexes or succeededCount");
        }

        if (indexes.String is { } text && JobIndexes.FindProblem(text, completions) is { } problem)
        {
            check.Report(indexes, problem);
        }

        check.AtLeast(count, 0);
        if (count.Integer is { } some && indexes.String is { Length: > 0 } set && JobIndexes.FindProblem(set, completions) is null && some > JobIndexes.Count(set))
        {
            check.Report(count, $"succeededCount ({some}) is greater than the number of the succeededIndexes '{set}'");
        }
        else if (count.Integer is { } wanted && wanted > completions)
        {
            check.Report(count, $"succeededCount ({wanted}) is greater than completions ({completions})");
        }
    }
}
