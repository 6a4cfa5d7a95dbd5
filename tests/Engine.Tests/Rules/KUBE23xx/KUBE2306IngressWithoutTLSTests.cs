using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2306IngressWithoutTLS>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2306IngressWithoutTLSTests
{
    [Theory]
    [InlineData("{|KUBE2306:spec|}: { rules: [{ host: shop.example.com }] }")]
    [InlineData("{|KUBE2306:spec|}: { defaultBackend: { service: { name: web, port: { number: 80 } } } }")]
    [InlineData("spec: { {|KUBE2306:tls|}: [], rules: [{ host: shop.example.com }] }")]
    public void Reports_an_Ingress_without_tls(string spec) => Verify.Verify(Ingress(spec));

    [Theory]
    [InlineData("spec: { tls: [{ hosts: [a.example.com] }], rules: [{ host: a.example.com }, { host: {|KUBE2306:b.example.com|} }] }")]
    [InlineData("spec: { tls: [{ hosts: ['*.example.com'] }], rules: [{ host: {|KUBE2306:a.b.example.com|} }] }")]
    [InlineData("spec: { tls: [{ hosts: ['*.example.com'] }], rules: [{ host: {|KUBE2306:example.com|} }] }")]
    [InlineData("spec: { tls: [{ hosts: [a.example.com] }], rules: [{ host: {|KUBE2306:'*.example.com'|} }] }")]
    public void Reports_a_host_that_no_entry_covers(string spec) => Verify.Verify(Ingress(spec));

    [Theory]
    [InlineData("spec: { tls: [{ secretName: web }], rules: [{ host: a.example.com }] }")]
    [InlineData("spec: { tls: [{ hosts: ['*.example.com'] }], rules: [{ host: a.example.com }, { host: '*.example.com' }] }")]
    [InlineData("spec: { tls: [{ hosts: [a.example.com] }, { hosts: [b.example.com] }], rules: [{ host: b.example.com }] }")]
    [InlineData("spec: { tls: [{ hosts: [a.example.com] }], rules: [{ http: {} }, { host: '{{ x }}' }] }")]
    [InlineData("spec: { tls: [{ hosts: ['{{ x }}'] }], rules: [{ host: b.example.com }] }")]
    [InlineData("spec: { tls: ['{{ x }}'], rules: [{ host: b.example.com }] }")]
    [InlineData("spec: { tls: {{ x }}, rules: [{ host: b.example.com }] }")]
    [InlineData("status: {}")]
    public void Is_silent_where_every_host_is_covered_or_may_be(string spec) => Verify.Verify(Ingress(spec));

    [Fact]
    public void Is_silent_where_an_annotation_names_the_certificate() =>
        Verify.Verify(Ingress("spec: { rules: [{ host: a.example.com }] }", "{ networking.gke.io/managed-certificates: web }"));

    [Fact]
    public void Option_replaces_the_annotations() => Verify.Verify(
        Ingress("{|KUBE2306:spec|}: { rules: [{ host: a.example.com }] }", "{ networking.gke.io/managed-certificates: web }"),
        options: ("kubeguard.certificate_annotations", "example.com/certificate"));

    [Fact]
    public void Message_names_the_Ingress() => Verify.VerifyMessage(
        Ingress("{|KUBE2306:spec|}: { rules: [{ host: a.example.com }] }"),
        "Ingress 'shop/web' serves all of its hosts without TLS; list the hosts and their certificate in spec.tls");

    [Fact]
    public void Message_names_the_host() => Verify.VerifyMessage(
        Ingress("spec: { tls: [{ hosts: [a.example.com] }], rules: [{ host: {|KUBE2306:b.example.com|} }] }"),
        "Ingress 'shop/web' serves the host 'b.example.com' without TLS; list the hosts and their certificate in spec.tls");

    [Fact]
    public void Fix_lists_the_hosts_and_leaves_the_Secret_to_a_person() => Verify.VerifyFix(
        Ingress("{|KUBE2306:spec|}: { rules: [{ host: a.example.com }, { host: b.example.com }, { host: a.example.com }] }"),
        "Set spec.tls = [{ hosts: [a.example.com, b.example.com], secretName: replace-me-tls }]");

    [Fact]
    public void Offers_no_fix_where_a_host_is_not_known() => Assert.Empty(
        Verify.VerifyMessage(
            Ingress("{|KUBE2306:spec|}: { rules: [{ host: '{{ x }}' }] }"),
            "Ingress 'shop/web' serves all of its hosts without TLS; list the hosts and their certificate in spec.tls").Fixes);

    private static string Ingress(string spec, string annotations = "{}") => $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          namespace: shop
          annotations: {annotations}
        {spec}
        """;
}
