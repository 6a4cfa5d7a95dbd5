using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2320IngressDefaultBackend>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2320IngressDefaultBackendTests
{
    [Theory]
    [InlineData("spec: { {|KUBE2320:defaultBackend|}: { service: { name: web } } }")]
    [InlineData("spec: { {|KUBE2320:backend|}: { serviceName: web } }")]
    public void Reports_a_default_backend(string spec) => Verify.Verify(Ingress(spec));

    [Theory]
    [InlineData("spec: { rules: [{ host: shop.example.com }] }")]
    public void Is_silent_about_rules_alone(string spec) => Verify.Verify(Ingress(spec));

    [Fact]
    public void Message_names_the_Ingress() => Verify.VerifyMessage(
        Ingress("spec: { {|KUBE2320:defaultBackend|}: { service: { name: web } } }"),
        "Ingress 'shop/web' serves by its default backend what no rule is for; name the hosts and paths in rules");

    private static string Ingress(string spec, string annotations = "{}") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, namespace: shop, annotations: {{annotations}} }
        {{spec}}
        """;
}
