using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE6026: the pods of a Job would always restart.</summary>
internal sealed class KUBE6026InvalidJobRestartPolicy() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6026",
        Name = "InvalidJobRestartPolicy",
        Title = "Give jobs a valid restart policy",
        MessageFormat = "{0} {1}; a Job needs OnFailure or Never",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-template",
        PeerChecks = [PeerCheck.KubeScore("cronjob-restartpolicy")],
    },
    new ObjectKind("Job", "batch"),
    new ObjectKind("CronJob", "batch"))
{
    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        foreach (var pod in target.Pods)
        {
            var policy = pod.Spec["restartPolicy"];
            if (policy.IsAbsent || policy.Is("Always") || policy.Is(""))
            {
                check.Report(
                    policy,
                    policy.Is("Always") ? "has the restartPolicy Always" : "has no restartPolicy, which means Always",
                    RuleFix.Safe("Restart on failure", ManifestEdit.Set(policy, "OnFailure")),
                    RuleFix.Safe("Do not restart containers", ManifestEdit.Set(policy, "Never")));
            }
        }
    }
}
