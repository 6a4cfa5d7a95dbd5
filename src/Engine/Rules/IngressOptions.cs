namespace KubeGuard.Rules;

/// <summary>The options of all rules about the certificates of Ingresses.</summary>
internal static class IngressOptions
{
    /// <summary>The annotations that name the certificate.</summary>
    public static readonly RuleOption<IReadOnlyList<string>> CertificateAnnotations = RuleOption.List(
        "certificate_annotations",
        ["alb.ingress.kubernetes.io/certificate-arn", "ingress.gcp.kubernetes.io/pre-shared-cert", "networking.gke.io/managed-certificates", "appgw.ingress.kubernetes.io/appgw-ssl-certificate"],
        "The annotations by which a controller gets the certificate, so that spec.tls is not needed.");
}
