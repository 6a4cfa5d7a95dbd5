using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2317: the load balancer of a cloud has no certificate.</summary>
internal sealed class KUBE2317CloudLoadBalancerWithoutTls() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2317",
        Name = "CloudLoadBalancerWithoutTls",
        Title = "Give load balancers of a cloud a certificate",
        MessageFormat = "{0} opens a load balancer of {1} without a certificate; {2}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.None,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#ssl-support-on-aws",
        Options = [_clouds],
    },
    NetworkKinds.Service)
{
    private const string CertificateOfAws = "service.beta.kubernetes.io/aws-load-balancer-ssl-cert";
    private const string InternalOfAzure = "service.beta.kubernetes.io/azure-load-balancer-internal";
    private const int HttpsPort = 443;

    private static readonly RuleOption<IReadOnlyList<string>> _clouds = RuleOption.List(
        "load_balancer_clouds", [], "The clouds of the clusters, `aws` or `azure`; the rule reports nothing for others.");

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var (type, annotations, clouds) = (target.Root["spec"]["type"], target.Metadata["annotations"], context.Option(_clouds));
        if (!type.Is("LoadBalancer"))
        {
            return;
        }

        if (clouds.Contains("aws", StringComparer.OrdinalIgnoreCase) && HasHttpsPort(target) && CertainlyLacksCertificate(annotations))
        {
            context.Report(type, [target.Subject, "AWS", $"name one by the annotation {CertificateOfAws}"]);
        }

        if (clouds.Contains("azure", StringComparer.OrdinalIgnoreCase) && annotations[InternalOfAzure].IsNot("true"))
        {
            context.Report(type, [target.Subject, "Azure", "put an Application Gateway with a certificate before it, and make the load balancer internal"]);
        }
    }

    private static bool HasHttpsPort(KubernetesObject target) => target.Root["spec"]["ports"].Items.Any(port => port["port"].Is(HttpsPort));

    private static bool CertainlyLacksCertificate(ManifestCursor annotations) =>
        annotations.IsComplete && !annotations.Entries.Any(entry => entry.Segment.Key!.StartsWith(CertificateOfAws, StringComparison.Ordinal));
}
