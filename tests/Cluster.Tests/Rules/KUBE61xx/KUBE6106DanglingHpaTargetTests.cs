using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6106DanglingHpaTargetRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6106DanglingHpaTargetTests
{
    private const string Api = """

        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api, namespace: shop }
        """;

    private static string Autoscaler(string target) => $$"""
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: api, namespace: shop }
        spec: { maxReplicas: 3, scaleTargetRef: {{target}} }
        """;

    [Fact]
    public void Reports_a_workload_that_is_not_in_the_namespace() =>
        Verify.Verify(Autoscaler("{ apiVersion: apps/v1, kind: Deployment, name: {|KUBE6106:web|} }") + Api);

    [Fact]
    public void Reports_a_workload_of_another_kind() => Verify.Verify(
        Autoscaler("{ apiVersion: apps/v1, kind: StatefulSet, name: {|KUBE6106:api|} }") + Api + Api.Replace("Deployment", "StatefulSet").Replace("name: api", "name: db"));

    [Theory]
    [InlineData("{ apiVersion: apps/v1, kind: Deployment, name: api }")]
    [InlineData("{ apiVersion: extensions/v1beta1, kind: Deployment, name: api }")]
    [InlineData("{ apiVersion: apps/v1, kind: Deployment, name: '{{ .Values.name }}' }")]
    [InlineData("{ apiVersion: apps/v1, kind: Deployment }")]
    [InlineData("{ apiVersion: apps/v1, kind: '{{ .Values.kind }}', name: web }")]
    [InlineData("{ kind: Deployment, name: web }")]
    [InlineData("{ apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: web }")]
    [InlineData("{ apiVersion: example.com/v1, kind: Deployment, name: web }")]
    [InlineData("'{{ .Values.target }}'")]
    [InlineData("null")]
    public void Is_silent_where_the_workload_is_there_or_not_known(string target) => Verify.Verify(Autoscaler(target) + Api);

    [Fact]
    public void Is_silent_where_a_workload_names_no_namespace() =>
        Verify.Verify(Autoscaler("{ apiVersion: apps/v1, kind: Deployment, name: web }") + Api + Api.Replace("{ name: api, namespace: shop }", "{ name: web }"));

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_such_workload_of_the_namespace() =>
        Verify.Verify(Autoscaler("{ apiVersion: apps/v1, kind: Deployment, name: web }") + Api.Replace("namespace: shop", "namespace: office"));

    [Fact]
    public void Reports_in_a_complete_set_a_namespace_without_workloads() =>
        Verify.VerifyComplete(Autoscaler("{ apiVersion: apps/v1, kind: Deployment, name: {|KUBE6106:web|} }"));

    [Fact]
    public void Option_names_workloads_that_others_deploy() => Verify.Verify(
        Autoscaler("{ apiVersion: apps/v1, kind: Deployment, name: web }") + Api,
        ("kubeguard.external_objects", "Deployment/shop/web"));

    [Fact]
    public void Message_names_the_workload_and_one_of_a_similar_name() => Verify.VerifyMessage(
        Autoscaler("{ apiVersion: apps/v1, kind: Deployment, name: {|KUBE6106:apo|} }") + Api,
        "HorizontalPodAutoscaler 'shop/api' scales a workload that does not exist: there is no Deployment 'apo' in its namespace; did you mean 'api'?");
}
