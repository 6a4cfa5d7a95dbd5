using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3009KubernetesDashboardDeployed>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3009KubernetesDashboardDeployedTests
{
    [Theory]
    [InlineData("{|KUBE3009:'kubernetesui/dashboard:v2.7.0'|}")]
    [InlineData("{|KUBE3009:'k8s.gcr.io/kubernetes-dashboard-amd64:v1.10.1'|}")]
    [InlineData("{|KUBE3009:'registry.example.com/kubernetes-dashboard/web:{{ x }}'|}")]
    public void Reports_its_images(string image) => Verify.Verify(PodWith("a: b", image));

    [Theory]
    [InlineData("app: {|KUBE3009:'kubernetes-dashboard'|}")]
    [InlineData("k8s-app: {|KUBE3009:'kubernetes-dashboard'|}")]
    public void Reports_the_labels_where_no_image_tells(string label) => Verify.Verify(PodWith(label, "'mirror.example.com/dash:1'"));

    [Theory]
    [InlineData("app: other, k8s-app: kubernetes-dashboard")]
    [InlineData("app: '{{ x }}', k8s-app: kubernetes-dashboard")]
    [InlineData("app: dashboard")]
    public void Is_silent_about_other_labels_and_the_unknown(string labels) => Verify.Verify(PodWith(labels, "'grafana/grafana:11.0.0'"));

    [Fact]
    public void Message_says_what_to_use() => Verify.VerifyMessage(
        PodWith("a: b", "{|KUBE3009:'kubernetesui/dashboard:v2.7.0'|}"),
        "Container 'web' of Pod 'dash' runs the Kubernetes dashboard, whose users act with its rights in the cluster; use a client with accounts of its own");

    private static string PodWith(string labels, string image) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: dash, labels: { {{labels}} } }
        spec: { containers: [{ name: web, image: {{image}} }] }
        """;
}
