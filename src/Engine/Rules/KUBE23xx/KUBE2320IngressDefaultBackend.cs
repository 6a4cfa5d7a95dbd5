using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2320: an Ingress serves what no rule is for.</summary>
internal sealed class KUBE2320IngressDefaultBackend() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2320",
        Name = "IngressDefaultBackend",
        Title = "Do not set a default backend",
        MessageFormat = "{0} serves by its default backend what no rule is for; name the hosts and paths in rules",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.None,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#default-backend",
    },
    NetworkKinds.Ingress)
{
    // The second name is that of the versions before networking.k8s.io/v1.
    private static readonly string[] _names = ["defaultBackend", "backend"];

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var backend in _names.Select(name => target.Root["spec"][name]).Where(field => field.IsPresent))
        {
            context.Report(backend, [target.Subject]);
        }
    }
}
