using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1104: a pod or container asks for the user ID 0.</summary>
internal sealed class KUBE1104RunAsRootUser() : SecurityContextRule(new RuleDescriptor
{
    Id = "KUBE1104",
    Name = "RunAsRootUser",
    Title = "Do not set the user ID to 0",
    MessageFormat = "{0} runs as user 0, which is root; remove runAsUser or set another user",
    Category = RuleCategory.PodSecurityRestricted,
    Profile = PodSecurityProfile.Restricted,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    PeerChecks = [PeerCheck.KubeLinter("run-as-non-root"), PeerCheck.Polaris("runAsRootAllowed")],
})
{
    private const int FirstMinor = 23;

    /// <inheritdoc/>
    protected override bool Concerns(Pod pod, RuleContext context) =>
        context.TargetVersion.IsAtLeast(FirstMinor) && !UserNamespaces.Relax(pod, context.TargetVersion);

    /// <inheritdoc/>
    protected override void AnalyzeSecurityContext(ManifestCursor securityContext, string description, RuleContext context)
    {
        var runAsUser = securityContext["runAsUser"];
        if (runAsUser.Is(0))
        {
            context.Report(runAsUser, [description], FixOf(runAsUser));
        }
    }

    // Only the author knows which other user works.
    private static RuleFix FixOf(ManifestCursor runAsUser) => RuleFix
        .Review("Do not run as user 0", "run as the user of the image", ManifestEdit.Remove(runAsUser))
        .Unless(() => FixObjection.Intended("the manifest asks for user 0 in so many words"));
}
