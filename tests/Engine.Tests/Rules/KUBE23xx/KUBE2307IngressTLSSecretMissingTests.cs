using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2307IngressTLSSecretMissing>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2307IngressTLSSecretMissingTests
{
    [Theory]
    [InlineData("spec: { tls: [{ {|KUBE2307:hosts|}: [shop.example.com] }] }")]
    [InlineData("spec: { tls: [{ hosts: [shop.example.com], secretName: {|KUBE2307:''|} }] }")]
    public void Reports_an_entry_without_a_Secret(string spec) => Verify.Verify(Ingress(spec));

    [Theory]
    [InlineData("spec: { tls: [{ hosts: [shop.example.com], secretName: shop }] }")]
    [InlineData("spec: { tls: [{ secretName: '{{ x }}' }] }")]
    [InlineData("spec: { tls: ['{{ x }}'] }")]
    [InlineData("spec: { rules: [] }")]
    public void Is_silent_about_others(string spec) => Verify.Verify(Ingress(spec));

    [Fact]
    public void Is_silent_where_an_annotation_names_the_certificate() => Verify.Verify(Ingress("spec: { tls: [{ hosts: [shop.example.com] }] }", "{ alb.ingress.kubernetes.io/certificate-arn: 'arn:aws:acm:1' }"));

    [Fact]
    public void Message_names_the_hosts() => Verify.VerifyMessage(
        Ingress("spec: { tls: [{ {|KUBE2307:hosts|}: [a.example.com, b.example.com] }] }"),
        "Ingress 'shop/web' has TLS without a certificate: secretName is missing for a.example.com, b.example.com, so its controller serves one of its own, or none at all");

    private static string Ingress(string spec, string annotations = "{}") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, namespace: shop, annotations: {{annotations}} }
        {{spec}}
        """;
}
