using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6049: a workload demands that its pods do not restart, or a container has a restart policy that it cannot have.</summary>
internal sealed class KUBE6049InvalidRestartPolicy() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6049",
    Name = "InvalidRestartPolicy",
    Title = "Use restart policies where they are allowed",
    MessageFormat = "{0} has an invalid restart policy: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy",
})
{
    private const int FirstMinorOfSidecars = 28;
    private const int FirstMinorOfContainers = 34;
    private const int FirstMinorOfResizes = 33;
    private const int FirstMinorOfInitResizes = 35;
    private const int FirstMinorOfSidecarRules = 36;
    private const int MaxRules = 20;
    private const int MaxCodes = 255;

    private static readonly string[] _workloads = ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "ReplicationController", "DeploymentConfig"];

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        var kind = pod.Object.Type?.Kind;
        if (pod.Spec.Find("restartPolicy") is { String: "OnFailure" or "Never" } policy && _workloads.Contains(kind))
        {
            check.Report(policy, $"the pods of a {kind} always restart", RuleFix.Safe("Remove restartPolicy", ManifestEdit.Remove(policy)));
        }
    }

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check)
    {
        if (container.Cursor.Find("restartPolicy") is { IsPresent: true } policy
            && container is { Kind: ContainerKind.Regular, Pod.Object.Type: not null }
            && check.Version.IsAtLeast(FirstMinorOfSidecars)
            && !check.Version.IsAtLeast(FirstMinorOfContainers))
        {
            check.Report(policy, $"in Kubernetes {check.Version}, only init containers have one");
        }

        if (container.Cursor.Find("restartPolicyRules") is { } rules)
        {
            CheckRules(container, container.Cursor["restartPolicy"], rules, check);
        }

        if (container.Cursor.Find("resizePolicy") is { } resizes)
        {
            CheckResizes(container, resizes, check);
        }
    }

    private static void CheckResizes(Container container, ManifestCursor resizes, FieldCheck check)
    {
        if (!check.Version.IsAtLeast(FirstMinorOfResizes))
        {
            return;
        }

        check.AreUnique(resizes.Items, "resize policies", "resourceName");
        var runsOnce = container.Kind == ContainerKind.Init && container.Cursor["restartPolicy"].IsNot("Always") && check.Version.IsAtLeast(FirstMinorOfInitResizes);
        if (!runsOnce && !container.Pod.Spec["restartPolicy"].Is("Never"))
        {
            return;
        }

        foreach (var resize in resizes.Items.Select(item => item["restartPolicy"]).Where(resize => resize.Is("RestartContainer")))
        {
            check.Report(resize, runsOnce
                ? "an init container does not restart for new resources, unless its restartPolicy is Always"
                : "a container of a pod that never restarts cannot restart for new resources");
        }
    }

    private static void CheckRules(Container container, ManifestCursor policy, ManifestCursor rules, FieldCheck check)
    {
        if (rules.Items.Count > 0 && policy.IsAbsent)
        {
            check.Report(policy, "restartPolicyRules needs a restartPolicy");
        }
        else if (rules.Items.Count > 0 && container.Kind == ContainerKind.Sidecar && !check.Version.IsAtLeast(FirstMinorOfSidecarRules))
        {
            check.Report(rules, $"in Kubernetes {check.Version}, an init container that always restarts has no restartPolicyRules");
        }

        if (rules.Items.Count > MaxRules)
        {
            check.Report(rules, $"there are {rules.Items.Count} restartPolicyRules; at most {MaxRules} are allowed");
        }

        foreach (var rule in rules.Items.Where(rule => rule.IsPresent))
        {
            var codes = rule["exitCodes"];
            if (codes.IsAbsent)
            {
                check.ReportLack(rule, "a rule for restarts needs exitCodes");
            }
            else if (codes["values"].Items.Count > MaxCodes)
            {
                check.Report(codes["values"], $"there are {codes["values"].Items.Count} values; at most {MaxCodes} are allowed");
            }
        }
    }
}
