using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2308IngressCatchAllHost>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2308IngressCatchAllHostTests
{
    [Theory]
    [InlineData("{ rules: [{ host: {|KUBE2308:''|} }] }")]
    [InlineData("{ rules: [{ host: {|KUBE2308:'*'|} }] }")]
    [InlineData("{ {|KUBE2308:defaultBackend|}: { service: { name: web, port: { number: 80 } } } }")]
    [InlineData("{ {|KUBE2308:backend|}: { serviceName: web, servicePort: 80 }, rules: [] }")]
    public void Reports_what_serves_every_host(string spec) => Verify.Verify(Ingress(spec));

    [Fact]
    public void Reports_a_rule_without_a_host() => Verify.Verify("""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, namespace: shop }
        spec:
          rules:
          - {|KUBE2308:http|}: { paths: [] }
        """);

    [Theory]
    [InlineData("{ rules: [{ host: shop.example.com }, { host: '*.example.com' }] }")]
    [InlineData("{ defaultBackend: { service: { name: web } }, rules: [{ host: shop.example.com }] }")]
    [InlineData("{ defaultBackend: { service: { name: web } }, rules: {{ x }} }")]
    [InlineData("{ rules: [{ host: '{{ x }}' }] }")]
    public void Is_silent_about_named_and_unknown_hosts(string spec) => Verify.Verify(Ingress(spec));

    [Fact]
    public void Message_names_the_Ingress() => Verify.VerifyMessage(
        Ingress("{ rules: [{ host: {|KUBE2308:'*'|} }] }"),
        "Ingress 'shop/web' serves requests for every host that no other Ingress names; name the hosts");

    private static string Ingress(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {"{ name: web, namespace: shop }"}
        spec: {spec}
        """;
}
