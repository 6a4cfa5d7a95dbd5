using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2303: a Service claims an address that Kubernetes does not manage.</summary>
internal sealed class KUBE2303ExternalIPsUsed() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2303",
        Name = "ExternalIPsUsed",
        Title = "Do not use externalIPs",
        MessageFormat = "{0} takes over the connections to the external address {1}; remove it, or allow it by an option",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#external-ips",
        Options = [_allowed],
    },
    NetworkKinds.Service)
{
    private static readonly RuleOption<IReadOnlyList<string>> _allowed = RuleOption.List(
        "allowed_external_ips", [], "The external addresses that Services may have.");

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var item in target.Root["spec"]["externalIPs"].Items)
        {
            if (item.String is { Length: > 0 } address && !context.Option(_allowed).Contains(address))
            {
                context.Report(
                    item,
                    [target.Subject, address],
                    RuleFix.Review("Remove the external address", "be reached without the external address", ManifestEdit.Remove(item)));
            }
        }
    }
}
