using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6065InvalidIngressHost>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6065InvalidIngressHostTests
{
    [Theory]
    [InlineData("spec: { rules: [{ host: {|KUBE6065:203.0.113.7|} }] }")]
    [InlineData("spec: { rules: [{ host: {|KUBE6065:Shop.example.com|} }] }")]
    [InlineData("""spec: { rules: [{ host: {|KUBE6065:"shop.example.com:80"|} }] }""")]
    [InlineData("""spec: { rules: [{ host: {|KUBE6065:"*"|} }] }""")]
    [InlineData("""spec: { rules: [{ host: {|KUBE6065:"www.*.example.com"|} }] }""")]
    [InlineData("""spec: { tls: [{ hosts: [{|KUBE6065:"https://shop.example.com"|}] }] }""")]
    [InlineData("spec: { tls: [{ hosts: [{|KUBE6065:''|}] }] }")]
    public void Reports_an_invalid_field(string spec) => Verify.Verify(Ingress(spec));

    [Theory]
    [InlineData("""spec: { rules: [{ host: shop.example.com }, { host: "*.example.com" }, { host: "" }, {}] }""")]
    [InlineData("spec: { rules: [{ host: '{{ x }}' }], tls: [{ hosts: [shop.example.com] }] }")]
    public void Is_silent(string spec) => Verify.Verify(Ingress(spec));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Ingress("spec: { rules: [{ host: {|KUBE6065:203.0.113.7|} }] }"),
        "Ingress 'shop/web' has an invalid host: '203.0.113.7' is an IP address, and a host is a name");

    [Fact]
    public void Fix_writes_small_letters() => Verify.VerifyFix(
        Ingress("spec: { rules: [{ host: {|KUBE6065:Shop.Example.com|} }] }"), "Set spec.rules[0].host = shop.example.com");

    private static string Ingress(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {"{ name: web, namespace: shop }"}
        {spec}
        """;
}
