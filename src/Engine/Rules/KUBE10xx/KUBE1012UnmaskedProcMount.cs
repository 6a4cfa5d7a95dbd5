using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1012: a container sees the parts of /proc that are masked by default.</summary>
internal sealed class KUBE1012UnmaskedProcMount() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1012",
    Name = "UnmaskedProcMount",
    Title = "Keep the default /proc mask",
    MessageFormat = "{0} has {1}; remove it, so that the default mask of /proc applies",
    Category = RuleCategory.PodSecurityBaseline,
    Profile = PodSecurityProfile.Baseline,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    PeerChecks = [PeerCheck.KubeLinter("unsafe-proc-mount"), PeerCheck.Polaris("procMount")],
})
{
    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var procMount = container.SecurityContext["procMount"];
        if (procMount.String is { } text and not "Default" && !UserNamespaces.Relax(container.Pod, context.TargetVersion))
        {
            context.Report(procMount, [container.Description, Mention.OfValue("procMount", text)], RuleFix.Review(
                "Keep the default mask of /proc", "run with the default mask of /proc", ManifestEdit.Remove(procMount)));
        }
    }
}
