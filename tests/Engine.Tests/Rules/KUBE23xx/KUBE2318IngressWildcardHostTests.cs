using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2318IngressWildcardHost>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2318IngressWildcardHostTests
{
    [Theory]
    [InlineData("spec: { rules: [{ host: {|KUBE2318:'*.example.com'|} }] }")]
    [InlineData("spec: { rules: [{ host: {|KUBE2318:'*.{{ x }}'|} }] }")]
    public void Reports_a_wildcard(string spec) => Verify.Verify(Ingress(spec));

    [Theory]
    [InlineData("spec: { rules: [{ host: shop.example.com }, {}, { host: '{{ x }}' }] }")]
    public void Is_silent_about_other_hosts(string spec) => Verify.Verify(Ingress(spec));

    [Fact]
    public void Message_names_the_host() => Verify.VerifyMessage(
        Ingress("spec: { rules: [{ host: {|KUBE2318:'*.example.com'|} }] }"),
        "Ingress 'shop/web' serves every host of '*.example.com'; name the hosts");

    private static string Ingress(string spec, string annotations = "{}") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, namespace: shop, annotations: {{annotations}} }
        {{spec}}
        """;
}
