using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3010TillerDeployed>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3010TillerDeployedTests
{
    [Fact]
    public void Reports_its_image() => Verify.Verify(DeploymentWith("deploy", "a: b", "{|KUBE3010:'gcr.io/kubernetes-helm/tiller:v2.16.1'|}"));

    [Theory]
    [InlineData("{|KUBE3010:tiller-deploy|}", "a: b")]
    [InlineData("deploy", "app: {|KUBE3010:helm|}")]
    [InlineData("deploy", "name: {|KUBE3010:tiller|}")]
    public void Reports_names_and_labels_where_no_image_tells(string name, string labels) => Verify.Verify(DeploymentWith(name, labels, "'mirror.example.com/t:1'"));

    [Theory]
    [InlineData("distiller", "app: distiller", "'example.com/distiller:1'")]
    [InlineData("deploy", "app: '{{ x }}'", "'{{ x }}'")]
    [InlineData("deploy", "app: web", "'example.com/web:1'")]
    public void Is_silent_about_other_programs_and_the_unknown(string name, string labels, string image) => Verify.Verify(DeploymentWith(name, labels, image));

    [Fact]
    public void Message_says_what_to_use() => Verify.VerifyMessage(
        DeploymentWith("deploy", "a: b", "{|KUBE3010:'gcr.io/kubernetes-helm/tiller:v2.16.1'|}"),
        "Container 'c' of Deployment 'deploy' runs Tiller of Helm 2, which is unsupported since 2020 and lets all who reach it change the cluster; use Helm 3 or later");

    private static string DeploymentWith(string name, string labels, string image) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: {{name}} }
        spec:
          template:
            metadata: { labels: { {{labels}} } }
            spec: { containers: [{ name: c, image: {{image}} }] }
        """;
}
