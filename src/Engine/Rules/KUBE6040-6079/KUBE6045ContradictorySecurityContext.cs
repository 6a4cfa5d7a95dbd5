using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE6045: settings of a pod or container exclude each other, so that the pod is refused.</summary>
internal sealed class KUBE6045ContradictorySecurityContext() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6045",
    Name = "ContradictorySecurityContext",
    Title = "Keep security settings free of contradictions",
    MessageFormat = "{0} has contradictory settings: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
})
{
    private const int FirstMinorWithUnmaskedCheck = 33;
    private const int FirstMinorWithoutDevices = 35;
    private const int FirstMinorWithNetwork = 37;

    private static readonly string[] _namespaces = ["hostPID", "hostIPC"];

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        var spec = pod.Spec;
        if (spec.Find("hostUsers")?.Is(false) == true)
        {
            foreach (var name in _namespaces.Where(name => spec[name].Is(true)))
            {
                check.Report(spec[name], $"{name} and hostUsers: false exclude each other");
            }

            if (spec["hostNetwork"].Is(true) && !check.Version.IsAtLeast(FirstMinorWithNetwork))
            {
                check.Report(spec["hostNetwork"], "hostNetwork and hostUsers: false exclude each other");
            }
        }

        if (spec.Find("hostPID")?.Is(true) == true && spec["shareProcessNamespace"].Is(true))
        {
            check.Report(spec["shareProcessNamespace"], "shareProcessNamespace and hostPID exclude each other");
        }

        HostProcessCheck.Check(pod, check);
    }

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check)
    {
        var context = container.SecurityContext;
        if (container.Cursor.Find("volumeDevices") is { Items: { Count: > 0 } } devices && container.Pod.Spec["hostUsers"].Is(false) && check.Version.IsAtLeast(FirstMinorWithoutDevices))
        {
            check.Report(devices, "volumeDevices and hostUsers: false exclude each other");
        }

        if (!context.IsPresent)
        {
            return;
        }

        if (context.Find("allowPrivilegeEscalation") is { } escalation && escalation.Is(false))
        {
            if (context["privileged"].Is(true))
            {
                check.Report(escalation, "allowPrivilegeEscalation: false and privileged: true exclude each other");
            }
            else if (context["capabilities"]["add"].Items.Any(capability => capability.Is("CAP_SYS_ADMIN")))
            {
                check.Report(escalation, "allowPrivilegeEscalation: false and the capability CAP_SYS_ADMIN exclude each other");
            }
        }

        if (context.Find("procMount")?.Is("Unmasked") == true && container.Pod.Spec["hostUsers"].IsNot(false) && check.Version.IsAtLeast(FirstMinorWithUnmaskedCheck))
        {
            check.Report(context["procMount"], "the procMount Unmasked needs hostUsers: false");
        }
    }
}
