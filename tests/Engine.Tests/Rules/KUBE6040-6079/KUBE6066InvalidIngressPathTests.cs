using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6066InvalidIngressPath>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6066InvalidIngressPathTests
{
    [Theory]
    [InlineData("spec: { rules: [{ http: { {|KUBE6066:paths|}: [] } }] }")]
    [InlineData("spec: { rules: [{ http: { paths: [{ path: {|KUBE6066:api|}, pathType: Prefix }] } }] }")]
    [InlineData("spec: { rules: [{ http: { paths: [{ path: {|KUBE6066:api|}, pathType: ImplementationSpecific }] } }] }")]
    [InlineData("spec: { rules: [{ http: { paths: [{ {|KUBE6066:pathType|}: Exact }] } }] }")]
    [InlineData("spec: { rules: [{ http: { paths: [{ path: {|KUBE6066:/a//b|}, pathType: Prefix }] } }] }")]
    [InlineData("spec: { rules: [{ http: { paths: [{ path: {|KUBE6066:/a/..|}, pathType: Exact }] } }] }")]
    [InlineData("spec: { rules: [{ http: { paths: [{ path: {|KUBE6066:/a%2Fb|}, pathType: Exact }] } }] }")]
    public void Reports_an_invalid_field(string spec) => Verify.Verify(Ingress(spec));

    [Theory]
    [InlineData("spec: { rules: [{ http: { paths: [{ path: /, pathType: Prefix }, { path: /a.b, pathType: Exact }] } }, {}] }")]
    [InlineData("""spec: { rules: [{ http: { paths: [{ pathType: ImplementationSpecific }, { path: "/a//(.*)", pathType: ImplementationSpecific }] } }] }""")]
    [InlineData("spec: { rules: [{ http: { paths: [{ path: '{{ x }}', pathType: Prefix }, { path: '/{{ x }}', pathType: Exact }] } }] }")]
    public void Is_silent(string spec) => Verify.Verify(Ingress(spec));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Ingress("spec: { rules: [{ http: { paths: [{ path: {|KUBE6066:api|}, pathType: Prefix }] } }] }"),
        "Ingress 'shop/web' has an invalid path: 'api' does not start with '/'");

    private static string Ingress(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {"{ name: web, namespace: shop }"}
        {spec}
        """;
}
