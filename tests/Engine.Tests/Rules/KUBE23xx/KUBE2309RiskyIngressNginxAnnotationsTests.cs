using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2309RiskyIngressNginxAnnotations>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2309RiskyIngressNginxAnnotationsTests
{
    [Theory]
    [InlineData("server-snippet")]
    [InlineData("configuration-snippet")]
    [InlineData("auth-snippet")]
    [InlineData("stream-snippet")]
    [InlineData("modsecurity-snippet")]
    public void Reports_an_annotation_with_a_snippet(string name) =>
        Verify.Verify(Ingress($$"""{ nginx.ingress.kubernetes.io/{{name}}: {|KUBE2309:'return 200;'|} }"""));

    [Theory]
    [InlineData("{ nginx.ingress.kubernetes.io/ssl-redirect: 'true' }")]
    [InlineData("{ example.com/server-snippet: 'return 200;' }")]
    [InlineData("{ '{{ x }}': 'return 200;' }")]
    [InlineData("{{ x }}")]
    public void Is_silent_about_other_annotations(string annotations) => Verify.Verify(Ingress(annotations));

    [Fact]
    public void Reports_a_controller_that_accepts_snippets() => Verify.Verify(ConfigMap("{ allow-snippet-annotations: {|KUBE2309:'true'|} }"));

    [Theory]
    [InlineData("{ allow-snippet-annotations: 'false' }")]
    [InlineData("{ allow-snippet-annotations: '{{ x }}' }")]
    [InlineData("{ other: 'true' }")]
    public void Is_silent_about_other_settings_of_the_controller(string data) => Verify.Verify(ConfigMap(data));

    [Fact]
    public void Message_names_the_annotation() => Verify.VerifyMessage(
        Ingress("{ nginx.ingress.kubernetes.io/server-snippet: {|KUBE2309:'return 200;'|} }"),
        "Ingress 'shop/web' adds configuration to nginx by the annotation nginx.ingress.kubernetes.io/server-snippet, which can give access to every Secret that the controller reads; use the annotations for single settings");

    [Fact]
    public void Message_names_the_controller() => Verify.VerifyMessage(
        ConfigMap("{ allow-snippet-annotations: {|KUBE2309:'true'|} }"),
        "ConfigMap 'ingress/nginx' lets every Ingress add configuration to nginx, which can give access to every Secret that the controller reads; use the annotations for single settings");

    [Fact]
    public void Fix_removes_the_annotation() => Verify.VerifyFix(
        Ingress("{ nginx.ingress.kubernetes.io/server-snippet: {|KUBE2309:'return 200;'|} }"),
        "Remove metadata.annotations['nginx.ingress.kubernetes.io/server-snippet']");

    [Fact]
    public void Fix_makes_the_controller_refuse_snippets() => Verify.VerifyFix(
        ConfigMap("{ allow-snippet-annotations: {|KUBE2309:'true'|} }"),
        "Set data.allow-snippet-annotations = false");

    private static string Ingress(string annotations) => $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          namespace: shop
          annotations: {annotations}
        spec: {"{ rules: [{ host: shop.example.com }] }"}
        """;

    private static string ConfigMap(string data) => $"""
        apiVersion: v1
        kind: ConfigMap
        metadata: {"{ name: nginx, namespace: ingress }"}
        data: {data}
        """;
}
