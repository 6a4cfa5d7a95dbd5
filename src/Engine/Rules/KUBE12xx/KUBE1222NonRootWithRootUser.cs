using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1222: a container must not be root and is told to be user 0, so the kubelet does not start it.</summary>
public sealed class KUBE1222NonRootWithRootUser() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1222",
    Name = "NonRootWithRootUser",
    Title = "Resolve runAsNonRoot with runAsUser 0",
    MessageFormat = "{0} cannot start: runAsNonRoot is true and runAsUser is 0; remove runAsUser or set another user",
    Category = RuleCategory.Hardening,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
})
{
    /// <inheritdoc/>
    protected override void Judge(Container container, RuleContext context)
    {
        var runAsUser = container.EffectiveSecurityContext("runAsUser");
        if (runAsUser.Is(0) && container.EffectiveSecurityContext("runAsNonRoot").Is(true))
        {
            context.Report(runAsUser, [container.Description], RuleFix.Remove(runAsUser));
        }
    }
}
