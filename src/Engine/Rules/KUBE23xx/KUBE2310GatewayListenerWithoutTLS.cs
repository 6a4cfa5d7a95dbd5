using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2310: a Gateway listens without TLS.</summary>
internal sealed class KUBE2310GatewayListenerWithoutTLS() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2310",
        Name = "GatewayListenerWithoutTLS",
        Title = "Listen with TLS where routes of every namespace attach",
        MessageFormat = "{0} has a listener{1} that {2}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://gateway-api.sigs.k8s.io/guides/tls/",
    },
    NetworkKinds.Gateway)
{
    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var listener in target.Root["spec"]["listeners"].Items)
        {
            var (protocol, mode) = (listener["protocol"], listener["tls"]["mode"]);
            if (protocol.Is("HTTP") && listener["allowedRoutes"]["namespaces"]["from"].Is("All"))
            {
                context.Report(protocol, [target.Subject, NameOf(listener), "serves routes of every namespace without TLS; use HTTPS, or select the namespaces"]);
            }
            else if (protocol.Is("HTTPS") && mode.Is("Passthrough"))
            {
                context.Report(mode, [target.Subject, NameOf(listener), "ends no TLS although its protocol is HTTPS; use the mode Terminate, or the protocol TLS"]);
            }
        }
    }

    private static string NameOf(ManifestCursor listener) => listener["name"].String is { Length: > 0 } name ? $" '{name}'" : "";
}
