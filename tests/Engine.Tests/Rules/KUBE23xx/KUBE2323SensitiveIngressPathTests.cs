using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2323SensitiveIngressPath>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2323SensitiveIngressPathTests
{
    [Theory]
    [InlineData("spec: { rules: [{ http: { paths: [{ path: {|KUBE2323:/etc/passwd|} }] } }] }")]
    [InlineData("spec: { rules: [{ http: { paths: [{ path: {|KUBE2323:'/x(/var/run/secrets)'|} }, { path: {|KUBE2323:/root|} }] } }] }")]
    public void Reports_a_path_of_files_of_the_controller(string spec) => Verify.Verify(Ingress(spec));

    [Theory]
    [InlineData("spec: { rules: [{ http: { paths: [{ path: / }, { path: /etcd }, { path: /rooted/etc.html }, { path: '{{ x }}' }] } }] }")]
    public void Is_silent_about_other_paths(string spec) => Verify.Verify(Ingress(spec));

    [Fact]
    public void Message_names_the_file() => Verify.VerifyMessage(
        Ingress("spec: { rules: [{ http: { paths: [{ path: {|KUBE2323:/etc/kubernetes/admin.conf|} }] } }] }"),
        "Ingress 'shop/web' has the path '/etc/kubernetes/admin.conf', by which some controllers serve their own file /etc/kubernetes/admin.conf; use another path");

    private static string Ingress(string spec, string annotations = "{}") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, namespace: shop, annotations: {{annotations}} }
        {{spec}}
        """;
}
