using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2307: an Ingress asks for TLS without a certificate.</summary>
internal sealed class KUBE2307IngressTLSSecretMissing() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2307",
        Name = "IngressTLSSecretMissing",
        Title = "Name the Secret of every certificate",
        MessageFormat = "{0} names no Secret for {1}, which its controller then serves with a certificate of its own or not at all; add secretName",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#tls",
        Options = [IngressOptions.CertificateAnnotations],
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

        foreach (var entry in new IngressTls(target).Place.Items.Where(entry => entry.IsPresent))
        {
            if (entry["secretName"] is var name && (name.IsAbsent || name.Is("")))
            {
                var hosts = entry["hosts"].Items.Select(host => host.String).Where(host => host is { Length: > 0 }).ToList();
                context.Report(name, [target.Subject, hosts.Count > 0 ? string.Join(", ", hosts) : "TLS"]);
            }
        }
    }
}
