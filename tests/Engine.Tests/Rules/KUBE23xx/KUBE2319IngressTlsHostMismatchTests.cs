using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2319IngressTlsHostMismatch>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2319IngressTlsHostMismatchTests
{
    [Theory]
    [InlineData("spec: { tls: [{ hosts: [a.example.com] }], rules: [{ host: a.example.com }, { host: {|KUBE2319:b.example.com|} }] }")]
    [InlineData("spec: { tls: [{ hosts: ['*.example.com'] }], rules: [{ host: {|KUBE2319:a.b.example.com|} }] }")]
    public void Reports_a_host_without_a_certificate(string spec) => Verify.Verify(Ingress(spec));

    [Theory]
    [InlineData("spec: { tls: [{ hosts: ['*.example.com'] }], rules: [{ host: a.example.com }] }")]
    [InlineData("spec: { tls: [{ secretName: all }], rules: [{ host: a.example.com }] }")]
    [InlineData("spec: { rules: [{ host: a.example.com }] }")]
    public void Is_silent_about_hosts_with_one(string spec) => Verify.Verify(Ingress(spec));

    [Theory]
    [InlineData("spec: { tls: [{ hosts: ['{{ x }}'] }], rules: [{ host: a.example.com }] }")]
    [InlineData("spec: { tls: [{ hosts: [a.example.com] }], rules: [{ host: '{{ x }}' }] }")]
    public void Is_silent_where_something_is_not_known(string spec) => Verify.Verify(Ingress(spec));

    [Fact]
    public void Is_silent_where_an_annotation_names_the_certificate() => Verify.Verify(Ingress("spec: { tls: [{ hosts: [a.example.com] }], rules: [{ host: b.example.com }] }", "{ networking.gke.io/managed-certificates: all }"));

    [Fact]
    public void Message_names_the_host() => Verify.VerifyMessage(
        Ingress("spec: { tls: [{ hosts: [a.example.com] }], rules: [{ host: {|KUBE2319:b.example.com|} }] }"),
        "Ingress 'shop/web' serves the host 'b.example.com', which none of its certificates in spec.tls is for; list it with the certificate for it");

    [Fact]
    public void Fix_lists_the_host() => Verify.VerifyFix(
        Ingress("spec: { tls: [{ hosts: [a.example.com] }], rules: [{ host: {|KUBE2319:b.example.com|} }] }"),
        "Add spec.tls[0].hosts = b.example.com");

    [Fact]
    public void Offers_no_fix_where_there_are_several_certificates() => Assert.Empty(
        Assert.Single(Verify.Verify(Ingress("spec: { tls: [{ hosts: [a.example.com] }, { hosts: [c.example.com] }], rules: [{ host: {|KUBE2319:b.example.com|} }] }"))).Fixes);

    private static string Ingress(string spec, string annotations = "{}") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, namespace: shop, annotations: {{annotations}} }
        {{spec}}
        """;
}
