using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1222: a container must not run as root but is configured as user 0, so the kubelet does not start it.</summary>
internal sealed class KUBE1222NonRootWithRootUser() : PodRule(new RuleDescriptor
{
    Id = "KUBE1222",
    Name = "NonRootWithRootUser",
    Title = "Resolve runAsNonRoot with runAsUser 0",
    MessageFormat = "{0} cannot start: runAsNonRoot is true and runAsUser is 0; remove runAsUser or set another user",
    Category = RuleCategory.Hardening,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
    Covers = ["KUBE1104"],
    PeerChecks = [PeerCheck.KubeLinter("run-as-non-root")],
})
{
    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        var refused = pod.Containers.Where(IsRefused).ToLookup(container => container.SecurityContext["runAsUser"].IsAbsent);
        if (refused[true].FirstOrDefault() is { } first)
        {
            Report(first, pod.SecurityContext["runAsUser"], pod.Description, context);
        }

        foreach (var container in refused[false])
        {
            Report(container, container.SecurityContext["runAsUser"], container.Description, context);
        }
    }

    private static bool IsRefused(Container container) =>
        container.EffectiveSecurityContext("runAsUser").Is(0) && container.EffectiveSecurityContext("runAsNonRoot").Is(true);

    private static void Report(Container container, ManifestCursor runAsUser, string description, RuleContext context) => context.ReportRelated(
        runAsUser,
        [description],
        [RelatedPlace.At(container.EffectiveSecurityContext("runAsNonRoot"), "runAsNonRoot is set here")],
        RuleFix.Safe("Remove runAsUser 0", ManifestEdit.Remove(runAsUser)));
}
