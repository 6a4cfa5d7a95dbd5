using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2319: an Ingress has certificates, but none for one of its hosts.</summary>
internal sealed class KUBE2319IngressTlsHostMismatch() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2319",
        Name = "IngressTlsHostMismatch",
        Title = "List every host of an Ingress in its TLS section",
        MessageFormat = "{0} serves the host '{1}', which none of its certificates in spec.tls is for; list it with the certificate for it",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#tls",
        Options = [IngressOptions.CertificateAnnotations],
        Covers = ["KUBE2306"],
    },
    NetworkKinds.Ingress)
{
    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var annotations = target.Metadata["annotations"];
        if (!context.Option(IngressOptions.CertificateAnnotations).All(key => annotations[key].IsAbsent))
        {
            return;
        }

        var tls = new IngressTls(target);
        foreach (var host in tls.UncoveredHosts)
        {
            context.Report(host, [target.Subject, host.String!], FixesOf(tls.Place, host.String!));
        }
    }

    // Of several certificates, only a person knows the one for the host.
    private static RuleFix[] FixesOf(ManifestCursor list, string host) => list.Items.Count != 1 ? [] :
    [
        RuleFix.Review("List the host with the certificate", "be reached by the host with this certificate", ManifestEdit.Add(list.Items[0]["hosts"], ScalarNode.String(host))),
    ];
}
