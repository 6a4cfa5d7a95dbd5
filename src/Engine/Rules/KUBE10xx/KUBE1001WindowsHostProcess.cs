using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1001: a Windows pod or container runs as a process of the node.</summary>
internal sealed class KUBE1001WindowsHostProcess() : SecurityContextRule(new RuleDescriptor
{
    Id = "KUBE1001",
    Name = "WindowsHostProcess",
    Title = "Do not run Windows containers as host processes",
    MessageFormat = "{0} runs as a host process of the Windows node; remove hostProcess",
    Category = RuleCategory.PodSecurityBaseline,
    Profile = PodSecurityProfile.Baseline,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    PeerChecks = [PeerCheck.Polaris("hostProcess")],
})
{
    /// <inheritdoc/>
    protected override void AnalyzeSecurityContext(ManifestCursor securityContext, string description, RuleContext context)
    {
        var hostProcess = securityContext["windowsOptions"]["hostProcess"];
        if (hostProcess.Is(true))
        {
            context.Report(hostProcess, [description], RuleFix.Review(
                "Do not run as a host process", "run without hostProcess", ManifestEdit.Remove(hostProcess)));
        }
    }
}
