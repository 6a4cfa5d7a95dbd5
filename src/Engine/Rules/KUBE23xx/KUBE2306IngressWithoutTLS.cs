using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2306: an Ingress serves a host without a certificate.</summary>
internal sealed class KUBE2306IngressWithoutTLS() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2306",
        Name = "IngressWithoutTLS",
        Title = "Serve every host of an Ingress by TLS",
        MessageFormat = "{0} serves {1} without TLS; list the hosts and their certificate in spec.tls",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#tls",
        Options = [IngressOptions.CertificateAnnotations],
        PeerChecks = [PeerCheck.Polaris("tlsSettingsMissing")],
    },
    NetworkKinds.Ingress)
{
    private const string SecretName = "replace-me-tls";

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var (spec, annotations) = (target.Root["spec"], target.Metadata["annotations"]);
        if (!spec.IsPresent || !context.Option(IngressOptions.CertificateAnnotations).All(key => annotations[key].IsAbsent))
        {
            return;
        }

        var tls = new IngressTls(target);
        if (tls.Place is { IsComplete: true, Items.Count: 0 })
        {
            context.Report(tls.Place, [target.Subject, "all of its hosts"], FixesOf(spec));
        }

        foreach (var host in tls.UncoveredHosts)
        {
            context.Report(host, [target.Subject, $"the host '{host.String}'"]);
        }
    }

    private static RuleFix[] FixesOf(ManifestCursor spec)
    {
        var hosts = spec["rules"].Items.Select(rule => rule["host"].String).Distinct(StringComparer.Ordinal).ToList();
        return hosts.Count == 0 || !spec["rules"].HasOnly(rule => rule["host"].String is { Length: > 0 }) ? [] :
        [
            RuleFix.Placeholder(
                "Serve the hosts by TLS",
                ManifestEdit.Set(spec["tls"], new SequenceNode([EntryOf(hosts)]), "name the Secret that has the certificate")),
        ];
    }

    private static MappingNode EntryOf(IEnumerable<string?> hosts) => new(
    [
        new MappingEntry("hosts", new SequenceNode([.. hosts.Select(host => ScalarNode.String(host!))])),
        new MappingEntry("secretName", ScalarNode.String(SecretName)),
    ]);
}
