using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2307IngressTLSSecretMissingRule>;

namespace KubeGuard.Cluster.Tests.Rules.KUBE23xx;

public sealed class KUBE2307IngressTLSSecretMissingTests
{
    private static string Ingress(string secret, string annotations = "") =>
        Object("networking.k8s.io/v1", "Ingress", $"name: web, namespace: shop, annotations: {{ {annotations} }}", $"{{ tls: [{{ hosts: [shop.example.com], secretName: {secret} }}] }}");

    [Fact]
    public void Reports_a_secret_that_a_complete_set_does_not_have() => Assert.Equal(
        "Ingress 'shop/web' has TLS without a certificate: there is no Secret 'web-tls' in its namespace, so its controller serves one of its own, or none at all",
        Assert.Single(Verify.VerifyComplete(Ingress("{|KUBE2307:web-tls|}"))).Message);

    [Fact]
    public void Is_silent_in_an_open_set() => Verify.Verify(Ingress("web-tls") + Object("v1", "Secret", "name: other, namespace: shop", "{}"));

    [Theory]
    [InlineData("web-tls", "cert-manager.io/cluster-issuer: letsencrypt")]
    [InlineData("web-tls", "networking.gke.io/managed-certificates: web")]
    [InlineData("'{{ .Values.secret }}'", "")]
    public void Is_silent_where_others_may_make_it_or_its_name_is_not_known(string secret, string annotations) => Verify.VerifyComplete(Ingress(secret, annotations));

    [Theory]
    [InlineData("v1", "Secret", "web-tls", "{}")]
    [InlineData("cert-manager.io/v1", "Certificate", "web", "{ secretName: web-tls }")]
    public void Is_silent_where_the_set_has_it_or_makes_it(string apiVersion, string kind, string name, string spec) =>
        Verify.VerifyComplete(Ingress("web-tls") + Object(apiVersion, kind, $"name: {name}, namespace: shop", spec));
}
