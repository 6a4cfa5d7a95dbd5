using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1108: a container in a user namespace sees the parts of /proc that are masked by default.</summary>
internal sealed class KUBE1108UnmaskedProcMountInUserNamespace() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1108",
    Name = "UnmaskedProcMountInUserNamespace",
    Title = "Keep the default /proc mask even in a user namespace",
    MessageFormat = "{0} has {1} in a user namespace; remove it, so that the default mask of /proc applies",
    Category = RuleCategory.PodSecurityRestricted,
    Profile = PodSecurityProfile.Restricted,
    DefaultSeverity = RuleSeverity.Suggestion,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
})
{
    private const int FirstMinor = 35;

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var procMount = container.SecurityContext["procMount"];
        if (context.TargetVersion.IsAtLeast(FirstMinor)
            && container.Pod.Spec["hostUsers"].Is(false)
            && procMount.String is { } text and not "Default")
        {
            context.Report(procMount, [container.Description, Mention.OfValue("procMount", text)], RuleFix.Review(
                "Keep the default mask of /proc", "run with the default mask of /proc", ManifestEdit.Remove(procMount)));
        }
    }
}
