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
        Options = [_certificateAnnotations],
        PeerChecks = [PeerCheck.Polaris("tlsSettingsMissing")],
    },
    NetworkKinds.Ingress)
{
    private const string SecretName = "replace-me-tls";

    private static readonly RuleOption<IReadOnlyList<string>> _certificateAnnotations = RuleOption.List(
        "certificate_annotations",
        ["alb.ingress.kubernetes.io/certificate-arn", "ingress.gcp.kubernetes.io/pre-shared-cert", "networking.gke.io/managed-certificates", "appgw.ingress.kubernetes.io/appgw-ssl-certificate"],
        "The annotations by which a controller gets the certificate, so that spec.tls is not needed.");

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var (spec, annotations) = (target.Root["spec"], target.Metadata["annotations"]);
        if (!spec.IsPresent || !context.Option(_certificateAnnotations).All(key => annotations[key].IsAbsent))
        {
            return;
        }

        var tls = spec["tls"];
        if (tls is { IsComplete: true, Items.Count: 0 })
        {
            context.Report(tls, [target.Subject, "all of its hosts"], FixesOf(spec));
            return;
        }

        foreach (var host in spec["rules"].Items.Select(rule => rule["host"]))
        {
            if (host.String is { Length: > 0 } name && tls.HasOnly(entry => CertainlyLacks(entry, name)))
            {
                context.Report(host, [target.Subject, $"the host '{name}'"]);
            }
        }
    }

    // An entry without hosts is for all of them.
    private static bool CertainlyLacks(ManifestCursor entry, string host) =>
        entry["hosts"] is { IsComplete: true, Items.Count: > 0 } hosts && hosts.Items.All(item => item.String is { } covered && !Covers(covered, host));

    // A wildcard is for one label.
    private static bool Covers(string covered, string host) =>
        covered == host || (covered.StartsWith("*.", StringComparison.Ordinal) && host.IndexOf('.') is > 0 and var dot && host.Substring(dot) == covered.Substring(1));

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
