using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2307: an Ingress asks for TLS without a certificate.</summary>
internal sealed class KUBE2307IngressTLSSecretMissing() : ObjectRule(Data, NetworkKinds.Ingress)
{
    /// <summary>The data of the rule, which has a part in the build for violations that several objects decide.</summary>
    public static readonly RuleDescriptor Data = new()
    {
        Id = "KUBE2307",
        Name = "IngressTLSSecretMissing",
        Title = "Name the Secret of every certificate",
        MessageFormat = "{0} has TLS without a certificate: {1}, so its controller serves one of its own, or none at all",
        Category = RuleCategory.Network,
        HasSetPart = true,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#tls",
        Options = [IngressOptions.CertificateAnnotations, ReferenceOptions.ExternalObjects],
    };

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
                context.Report(name, [target.Subject, "secretName is missing" + (hosts.Count > 0 ? " for " + string.Join(", ", hosts) : "")]);
            }
        }
    }
}
