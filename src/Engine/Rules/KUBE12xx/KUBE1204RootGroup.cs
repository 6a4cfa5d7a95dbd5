using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1204: a pod or container uses the group ID 0.</summary>
internal sealed class KUBE1204RootGroup() : PodRule(new RuleDescriptor
{
    Id = "KUBE1204",
    Name = "RootGroup",
    Title = "Do not use the root group",
    MessageFormat = "{0} has group 0, which is root's, as {1}; remove it or set another group",
    Category = RuleCategory.Hardening,
    DefaultSeverity = RuleSeverity.Suggestion,
    HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
    PeerChecks = [PeerCheck.KubeLinter("run-as-non-root")],
    Options = [_flagAbsentRunAsGroup],
    Absence = AbsenceClause.InSecurityContext("may use the root group"),
})
{
    private static readonly RuleOption<bool> _flagAbsentRunAsGroup = RuleOption.Flag(
        "flag_absent_run_as_group", false, "Report a container without any `runAsGroup` too, since the runtime may then use group 0.");

    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        AnalyzeField(pod.SecurityContext["fsGroup"], pod.Description, context);
        if (!EveryContainerSetsItsOwn(pod))
        {
            AnalyzeField(pod.SecurityContext["runAsGroup"], pod.Description, context);
        }

        foreach (var group in pod.SecurityContext["supplementalGroups"].Items.Where(group => group.Is(0)))
        {
            context.Report(group, [pod.Description, "supplementalGroups"], FixOf(group));
        }

        foreach (var container in pod.Containers)
        {
            var own = container.SecurityContext["runAsGroup"];
            AnalyzeField(own, container.Description, context);
            if (context.Option(_flagAbsentRunAsGroup) && container.EffectiveSecurityContext("runAsGroup").IsAbsent)
            {
                context.Report(own, [container.Description, "default for runAsGroup"]);
            }
        }
    }

    // Then no container uses the group of the pod.
    private static bool EveryContainerSetsItsOwn(Pod pod) =>
        pod.HasAllContainers
        && pod.Containers.Count > 0
        && pod.Containers.All(container => !container.SecurityContext["runAsGroup"].IsAbsent);

    private static void AnalyzeField(ManifestCursor field, string description, RuleContext context)
    {
        if (field.Is(0))
        {
            context.Report(field, [description, field.Segment.Key!], FixOf(field));
        }
    }

    private static RuleFix FixOf(ManifestCursor group) =>
        RuleFix.Review("Do not use group 0", "run without the root group", ManifestEdit.Remove(group));
}
