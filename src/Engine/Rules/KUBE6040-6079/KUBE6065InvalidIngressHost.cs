using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE6065: a host of an Ingress is no domain name.</summary>
internal sealed class KUBE6065InvalidIngressHost() : ObjectFieldRule(new RuleDescriptor
{
    Id = "KUBE6065",
    Name = "InvalidIngressHost",
    Title = "Use domain names as hosts of ingresses",
    MessageFormat = "{0} has an invalid host: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards",
},
new ObjectKind("Ingress", "networking.k8s.io", "extensions"))
{
    private const string Wildcard = "*.";

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        foreach (var host in spec["rules"].Items.Select(rule => rule["host"]))
        {
            if (host.String is { } text && AddressText.TryParse(text, out _))
            {
                check.Report(host, $"'{text}' is an IP address, and a host is a name");
            }
            else
            {
                CheckHost(host, check);
            }
        }

        foreach (var host in spec["tls"].Items.SelectMany(tls => tls["hosts"].Items))
        {
            check.IsNotEmpty(host);
            CheckHost(host, check);
        }
    }

    private static void CheckHost(ManifestCursor host, FieldCheck check)
    {
        if (host.String is not { Length: > 0 } text || IsHost(text))
        {
            return;
        }

        // Domain names do not depend on case (https://datatracker.ietf.org/doc/html/rfc4343#section-3).
        var small = text.ToLowerInvariant();
        check.Report(
            host,
            $"'{text}' is no domain name in small letters, without a port, of which only the first label can be '*'",
            IsHost(small) ? [RuleFix.Safe("Write the host in small letters", ManifestEdit.Set(host, small))] : []);
    }

    private static bool IsHost(string text) =>
        LabelSyntax.IsSubdomain(text.StartsWith(Wildcard, StringComparison.Ordinal) ? text.Substring(Wildcard.Length) : text);
}
