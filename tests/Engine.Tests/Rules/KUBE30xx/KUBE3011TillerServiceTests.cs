using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3011TillerService>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3011TillerServiceTests
{
    [Theory]
    [InlineData("{ name: {|KUBE3011:tiller-deploy|} }", "{ app: helm }")]
    [InlineData("{ name: server, labels: { name: {|KUBE3011:Tiller|} } }", "{ app: helm }")]
    [InlineData("{ name: server }", "{ name: {|KUBE3011:tiller|} }")]
    public void Reports_the_name_a_label_or_the_selector(string metadata, string selector) => Verify.Verify(Service(metadata, selector));

    [Theory]
    [InlineData("{ name: distiller }", "{ app: web }")]
    [InlineData("{ name: web }", "{ app: '{{ .Values.app }}' }")]
    [InlineData("{ name: web }", "{ tiller: 'no' }")]
    public void Is_silent_about_other_words_keys_and_the_unknown(string metadata, string selector) => Verify.Verify(Service(metadata, selector));

    [Fact]
    public void Message_names_the_Service() => Verify.VerifyMessage(
        Service("{ name: {|KUBE3011:tiller-deploy|} }", "{ app: helm }"),
        "Service 'tiller-deploy' leads to Tiller of Helm 2, which lets all who reach it change the cluster; delete it");

    private static string Service(string metadata, string selector) => $$"""
        apiVersion: v1
        kind: Service
        metadata: {{metadata}}
        spec: { selector: {{selector}}, ports: [{ port: 44134 }] }
        """;
}
