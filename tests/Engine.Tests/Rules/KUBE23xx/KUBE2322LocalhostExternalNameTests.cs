using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2322LocalhostExternalName>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2322LocalhostExternalNameTests
{
    [Theory]
    [InlineData("spec: { type: ExternalName, externalName: {|KUBE2322:localhost|} }")]
    [InlineData("spec: { type: ExternalName, externalName: {|KUBE2322:LOCALHOST.|} }")]
    [InlineData("spec: { type: ExternalName, externalName: {|KUBE2322:db.localhost|} }")]
    [InlineData("spec: { type: ExternalName, externalName: {|KUBE2322:127.1.2.3|} }")]
    [InlineData("spec: { type: ExternalName, externalName: {|KUBE2322:'::1'|} }")]
    public void Reports_a_name_of_the_own_host(string spec) => Verify.Verify(Service(spec));

    [Theory]
    [InlineData("spec: { type: ExternalName, externalName: db.example.com }")]
    [InlineData("spec: { type: ExternalName, externalName: notlocalhost }")]
    [InlineData("spec: { type: ExternalName, externalName: 10.0.0.1 }")]
    [InlineData("spec: { type: ClusterIP, externalName: localhost }")]
    [InlineData("spec: { type: ExternalName, externalName: '{{ x }}' }")]
    public void Is_silent_about_other_names(string spec) => Verify.Verify(Service(spec));

    [Fact]
    public void Message_names_the_host() => Verify.VerifyMessage(
        Service("spec: { type: ExternalName, externalName: {|KUBE2322:localhost|} }"),
        "Service 'shop/web' is another name for 'localhost', by which a proxy or controller reaches ports of its own host; remove it");

    private static string Service(string spec, string annotations = "{}") => $$"""
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop, annotations: {{annotations}} }
        {{spec}}
        """;
}
