using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Cluster.Rules.KUBE6004UnknownApiOrKindRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6004UnknownApiOrKindTests
{
    [Theory]
    [InlineData("v1", "Pod")]
    [InlineData("v1", "Config")]
    [InlineData("argoproj.io/v1alpha1", "Application")]
    [InlineData("kustomize.config.k8s.io/v1beta1", "Kustomization")]
    [InlineData("kubelet.config.k8s.io/v1beta1", "KubeletConfiguration")]
    [InlineData("extensions/v1beta1", "Deployment")]
    [InlineData("certmanager.k8s.io/v1alpha1", "Issuer")]
    public void Is_silent(string apiVersion, string kind) => Verify.Verify(ObjectOf(apiVersion, kind));

    [Theory]
    [InlineData("v1", "Deployment", "; did you mean apps/v1?")]
    [InlineData("apps/v1", "Deploymant", "; did you mean Deployment?")]
    [InlineData("v1", "Event2Go", "")]
    public void Names_what_is_near_in_a_known_group(string apiVersion, string kind, string hint) => Verify.VerifyMessage(
        ObjectOf(apiVersion, "{|KUBE6004:" + kind + "|}"), $"The fields of {kind} 'a' are not checked: Kubernetes has no {apiVersion} {kind}{hint}");

    [Fact]
    public void Reports_a_group_of_Kubernetes_that_is_not_built_in() => Verify.VerifyMessage(
        ObjectOf("gateway.networking.k8s.io/v1", "{|KUBE6004:HTTPRoute|}"),
        "The fields of HTTPRoute 'a' are not checked: Kubernetes does not serve the group 'gateway.networking.k8s.io' itself, and no CustomResourceDefinition of gateway.networking.k8s.io/v1 HTTPRoute is in its manifest set or among the items KubernetesSchema");

    [Fact]
    public void Reports_a_kind_that_comes_later()
    {
        var finding = Assert.Single(Verify.Verify(ObjectOf("batch/v1", "{|KUBE6004:CronJob|}"), "1.20"));

        Assert.Equal("The fields of CronJob 'a' are not checked: Kubernetes 1.20 does not serve batch/v1 CronJob yet, which came with 1.21", finding.Message);
    }

    [Fact]
    public void Option_reports_custom_resources() => Verify.Verify(
        ObjectOf("argoproj.io/v1alpha1", "{|KUBE6004:Application|}"), options: ("kubeguard.ignore_missing_schemas", "false"));

    [Fact]
    public void Fix_corrects_the_version() => Verify.VerifyFix(ObjectOf("v1", "{|KUBE6004:Deployment|}"), "Set apiVersion = apps/v1");

    [Fact]
    public void Fix_corrects_the_kind() => Verify.VerifyFix(ObjectOf("apps/v1", "{|KUBE6004:Deploymant|}"), "Set kind = Deployment");

    private static string ObjectOf(string apiVersion, string kind) => $$"""
        apiVersion: {{apiVersion}}
        kind: {{kind}}
        metadata: { name: a }
        """;
}
