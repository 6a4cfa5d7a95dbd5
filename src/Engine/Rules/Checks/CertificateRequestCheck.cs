using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// Checks a CertificateSigningRequest
/// (https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#certificate-signing-requests).
/// </summary>
internal static class CertificateRequestCheck
{
    private const int LeastSeconds = 600;
    private const string Legacy = "kubernetes.io/legacy-unknown";
    private const string Start = "-----BEGIN CERTIFICATE REQUEST-----";

    /// <summary>The name of a signer.</summary>
    public static readonly TextForm Signer = new(
        "name of a signer: a domain of two labels or more and a path, such as 'example.com/client'",
        text => text.Split('/') is [var domain, var path] && domain.IndexOf('.') > 0 && LabelSyntax.IsSubdomain(domain) && Array.TrueForAll(domain.Split('.'), TextForm.DnsLabel.IsValid) && LabelSyntax.IsSubdomain(path));

    /// <summary>Checks the request.</summary>
    /// <param name="spec">The place of its <c>spec</c>.</param>
    /// <param name="check">Where to report.</param>
    public static void Check(ManifestCursor spec, FieldCheck check)
    {
        var (request, signer, usages) = (spec["request"], spec["signerName"], spec["usages"]);
        if (SecretData.Decode(request)?.IndexOf(Start, StringComparison.Ordinal) < 0)
        {
            check.Report(request, $"request has no PEM block '{Start}'");
        }

        check.HasFormOrIsAbsent(signer, Signer);
        if (signer.Is(Legacy))
        {
            check.Report(signer, $"the signer '{Legacy}' is one of v1beta1 only");
        }

        if (spec.IsPresent && FieldValue.IsEmpty(usages))
        {
            check.ReportLack(usages.Owner, "it has no usages");
        }

        check.AreUnique(usages.Items, "usages");
        check.AtLeast(spec["expirationSeconds"], LeastSeconds);
    }
}
