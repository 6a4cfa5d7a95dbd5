using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2314IngressSnippetInjection>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2314IngressSnippetInjectionTests
{
    [Theory]
    [InlineData("alias /etc/;")]
    [InlineData("location /x { alias /; }")]
    [InlineData("content_by_lua_block { os.execute() }")]
    [InlineData("root /var/run/secrets/kubernetes.io/;")]
    [InlineData("lua_need_request_body on; {{ x }}")]
    public void Reports_a_snippet_that_reads_files_or_runs_code(string snippet) =>
        Verify.Verify(Ingress("spec: {}", "{ nginx.ingress.kubernetes.io/server-snippet: {|KUBE2314:'" + snippet + "'|} }"));

    [Theory]
    [InlineData("more_set_headers 'X-Frame-Options: DENY';")]
    [InlineData("set $alias 1;")]
    [InlineData("{{ x }}")]
    public void Is_silent_about_other_snippets(string snippet) =>
        Verify.Verify(Ingress("spec: {}", "{ nginx.ingress.kubernetes.io/server-snippet: \"" + snippet + "\" }"));

    [Fact]
    public void Is_silent_about_other_annotations() => Verify.Verify(Ingress("spec: {}", "{ example.com/server-snippet: alias /etc/; }"));

    [Fact]
    public void Message_names_the_directive() => Verify.VerifyMessage(
        Ingress("spec: {}", "{ nginx.ingress.kubernetes.io/server-snippet: {|KUBE2314:alias /etc/;|} }"),
        "Ingress 'shop/web' has an alias of files in the annotation nginx.ingress.kubernetes.io/server-snippet, which can read the token of the controller and with it every Secret; remove it");

    [Fact]
    public void Fix_removes_the_annotation() => Verify.VerifyFix(
        Ingress("spec: {}", "{ nginx.ingress.kubernetes.io/server-snippet: {|KUBE2314:alias /etc/;|} }"),
        "Remove metadata.annotations['nginx.ingress.kubernetes.io/server-snippet']");

    private static string Ingress(string spec, string annotations = "{}") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, namespace: shop, annotations: {{annotations}} }
        {{spec}}
        """;
}
