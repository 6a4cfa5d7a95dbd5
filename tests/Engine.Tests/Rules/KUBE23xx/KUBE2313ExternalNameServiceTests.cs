using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2313ExternalNameService>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2313ExternalNameServiceTests
{
    [Theory]
    [InlineData("spec: { type: ExternalName, externalName: {|KUBE2313:db.example.com|} }")]
    [InlineData("spec: { externalName: {|KUBE2313:db.example.com|} }")]
    public void Reports_an_external_name(string spec) => Verify.Verify(Service(spec));

    [Theory]
    [InlineData("spec: { type: ClusterIP }")]
    [InlineData("spec: { type: ExternalName, externalName: '{{ x }}' }")]
    public void Is_silent_about_other_Services(string spec) => Verify.Verify(Service(spec));

    [Theory]
    [InlineData("spec: { type: ExternalName, externalName: DB.example.com. }")]
    public void Option_allows_names(string spec) => Verify.Verify(Service(spec), options: ("kubeguard.allowed_external_names", "db.example.com"));

    [Fact]
    public void Message_names_the_host() => Verify.VerifyMessage(
        Service("spec: { type: ExternalName, externalName: {|KUBE2313:db.example.com|} }"),
        "Service 'shop/web' sends clients to the external name 'db.example.com', past every policy of the cluster; allow the name by an option if it is meant");

    private static string Service(string spec, string annotations = "{}") => $$"""
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop, annotations: {{annotations}} }
        {{spec}}
        """;
}
