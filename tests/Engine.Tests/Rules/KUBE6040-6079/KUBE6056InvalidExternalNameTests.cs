using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6056InvalidExternalName>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6056InvalidExternalNameTests
{
    [Theory]
    [InlineData("{|KUBE6056:spec|}: { type: ExternalName }")]
    [InlineData("""spec: { type: ExternalName, externalName: {|KUBE6056:""|} }""")]
    [InlineData("spec: { type: ExternalName, externalName: {|KUBE6056:https://db.example.com|} }")]
    [InlineData("spec: { type: ExternalName, externalName: {|KUBE6056:Db.example.com|} }")]
    [InlineData("""spec: { type: ExternalName, externalName: {|KUBE6056:"db.example.com:5432"|} }""")]
    [InlineData("spec: { type: ExternalName, externalName: db.example.com, clusterIP: {|KUBE6056:None|} }")]
    [InlineData("spec: { type: ExternalName, externalName: db.example.com, {|KUBE6056:ipFamilies|}: [IPv4] }")]
    public void Reports_an_invalid_field(string spec) => Verify.Verify(Service(spec));

    [Theory]
    [InlineData("spec: { type: ExternalName, externalName: db.example.com }")]
    [InlineData("""spec: { type: ExternalName, externalName: db.example.com., clusterIP: "" }""")]
    [InlineData("spec: { type: ExternalName, externalName: 10.0.0.1 }")]
    [InlineData("spec: { type: ExternalName, externalName: '{{ x }}' }")]
    [InlineData("""spec: { externalName: "https://unused" }""")]
    public void Is_silent(string spec) => Verify.Verify(Service(spec));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Service("spec: { type: ExternalName, externalName: {|KUBE6056:Db|} }"),
        "Service 'shop/api' has the type ExternalName: 'Db' is no domain name, which has no scheme, port, path or capital letters");

    private static string Service(string spec) => $"""
        apiVersion: v1
        kind: Service
        metadata: {"{ name: api, namespace: shop }"}
        {spec}
        """;
}
