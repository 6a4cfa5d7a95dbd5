using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1005: a container runs privileged, which gives it every right of the node.</summary>
internal sealed class KUBE1005PrivilegedContainer() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1005",
    Name = "PrivilegedContainer",
    Title = "Do not run privileged containers",
    MessageFormat = "{0} is privileged; set privileged to false",
    Category = RuleCategory.PodSecurityBaseline,
    Profile = PodSecurityProfile.Baseline,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    PeerChecks =
    [
        PeerCheck.KubeLinter("privileged-container"),
        PeerCheck.KubeScore("container-security-context-privileged"),
        PeerCheck.Polaris("runAsPrivileged"),
    ],
})
{
    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var privileged = container.SecurityContext["privileged"];
        if (privileged.Is(true))
        {
            context.Report(privileged, [container.Description], FixOf(container, privileged));
        }
    }

    private static RuleFix FixOf(Container container, ManifestCursor privileged) => RuleFix
        .Review("Run without privileged mode", "run without privileged mode", ManifestEdit.Set(privileged, false))
        .Unless(() => MountsForOthers(container)
            ? FixObjection.Contradicted("the API server accepts mountPropagation Bidirectional only in a privileged container")
            : null);

    private static bool MountsForOthers(Container container) =>
        container.Cursor["volumeMounts"].Items.Any(mount => mount["mountPropagation"].Is("Bidirectional"));
}
