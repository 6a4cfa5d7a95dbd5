using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2315IngressNginxAnnotationInjection>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2315IngressNginxAnnotationInjectionTests
{
    [Theory]
    [InlineData("auth-url", "'http://auth.example.com/#;alias'")]
    [InlineData("auth-tls-match-cn", "'CN=abc #(\n){}'")]
    [InlineData("mirror-target", "'http://mirror.example.com;'")]
    [InlineData("mirror-host", "\"a\\nb\"")]
    public void Reports_a_value_that_leaves_its_place(string key, string value) =>
        Verify.Verify(Ingress("spec: { ingressClassName: nginx }", "{ nginx.ingress.kubernetes.io/" + key + ": {|KUBE2315:" + value + "|} }"));

    [Theory]
    [InlineData("auth-url", "'https://$host/oauth2/auth?rd=$escaped_request_uri'")]
    [InlineData("auth-tls-match-cn", "'CN=client-.*'")]
    [InlineData("auth-url", "'{{ x }}'")]
    [InlineData("rewrite-target", "'/#'")]
    public void Is_silent_about_plain_values(string key, string value) =>
        Verify.Verify(Ingress("spec: { ingressClassName: nginx }", "{ nginx.ingress.kubernetes.io/" + key + ": " + value + " }"));

    [Fact]
    public void Reports_the_class_of_the_annotation() => Verify.Verify(Ingress("spec: {}", "{ kubernetes.io/ingress.class: nginx, nginx.ingress.kubernetes.io/auth-url: {|KUBE2315:'http://a/#'|} }"));

    [Fact]
    public void Is_silent_about_other_controllers() => Verify.Verify(Ingress("spec: { ingressClassName: traefik }", "{ nginx.ingress.kubernetes.io/auth-url: 'http://a/#' }"));

    [Fact]
    public void Message_names_the_character() => Verify.VerifyMessage(
        Ingress("spec: { ingressClassName: nginx }", "{ nginx.ingress.kubernetes.io/auth-url: {|KUBE2315:'http://a/#;'|} }"),
        "Ingress 'shop/web' has the character # in the annotation nginx.ingress.kubernetes.io/auth-url, by which it can write configuration of nginx; write a plain value");

    private static string Ingress(string spec, string annotations = "{}") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, namespace: shop, annotations: {{annotations}} }
        {{spec}}
        """;
}
