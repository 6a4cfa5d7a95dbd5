using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6073InvalidAutoscaler>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6073InvalidAutoscalerTests
{
    [Theory]
    [InlineData("spec: { minReplicas: 3, maxReplicas: {|KUBE6073:2|} }")]
    [InlineData("spec: { minReplicas: {|KUBE6073:0|}, maxReplicas: 2 }")]
    [InlineData("spec: { maxReplicas: {|KUBE6073:0|} }")]
    [InlineData("spec: { maxReplicas: 2, {|KUBE6073:scaleTargetRef|}: { kind: Deployment, name: api } }")]
    [InlineData("spec: { maxReplicas: 2, metrics: [{ {|KUBE6073:type|}: Resource }] }")]
    [InlineData("spec: { maxReplicas: 2, metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 80 } }, {|KUBE6073:pods|}: {} }] }")]
    [InlineData("spec: { maxReplicas: 2, metrics: [{ type: Resource, resource: { name: cpu, {|KUBE6073:target|}: { type: Utilization } } }] }")]
    [InlineData("spec: { maxReplicas: 2, metrics: [{ type: Resource, resource: { name: cpu, target: { averageUtilization: 80, averageValue: {|KUBE6073:1|} } } }] }")]
    [InlineData("spec: { maxReplicas: 2, metrics: [{ type: Pods, pods: { metric: { name: {|KUBE6073:a/b|} }, target: { averageValue: {|KUBE6073:0|} } } }] }")]
    [InlineData("spec: { maxReplicas: 2, metrics: [{ type: ContainerResource, containerResource: { name: {|KUBE6073:disk|}, container: a, target: { averageUtilization: 80 } } }] }")]
    [InlineData("spec: { maxReplicas: 2, metrics: [{ type: Object, object: { metric: { name: a }, {|KUBE6073:target|}: {} } }] }")]
    [InlineData("spec: { maxReplicas: 2, behavior: { scaleUp: { stabilizationWindowSeconds: {|KUBE6073:3601|}, {|KUBE6073:policies|}: [] } } }")]
    [InlineData("spec: { maxReplicas: 2, behavior: { scaleDown: { policies: [{ value: {|KUBE6073:0|}, periodSeconds: {|KUBE6073:1801|} }] } } }")]
    [InlineData("spec: { maxReplicas: 2, metrics: [{ type: Object, object: { metric: { name: a }, describedObject: { kind: {|KUBE6073:''|}, name: {|KUBE6073:a/b|} }, target: { type: Value, value: 1 } } }] }")]
    [InlineData("spec: { maxReplicas: 2, scaleTargetRef: { apiVersion: {|KUBE6073:apps/v1/beta|}, kind: Deployment, name: api } }")]
    [InlineData("spec: { maxReplicas: 2, scaleTargetRef: { apiVersion: {|KUBE6073:v1|}, kind: Deployment, name: api } }")]
    [InlineData("spec: { maxReplicas: 2, metrics: [{ type: Object, object: { metric: { name: a }, describedObject: { apiVersion: {|KUBE6073:a/b/c|}, kind: Service, name: a }, target: { type: Value, value: 1 } } }] }")]
    public void Reports_an_invalid_field(string content) => Verify.Verify(Object(content));

    [Theory]
    [InlineData("spec: { minReplicas: 2, maxReplicas: 2, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api } }")]
    [InlineData("spec: { maxReplicas: 2, metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 200 } } }] }")]
    [InlineData("spec: { maxReplicas: 2, metrics: [{ type: External, external: { metric: { name: queue }, target: { type: Value, value: 30 } } }] }")]
    [InlineData("spec: { minReplicas: '{{ x }}', maxReplicas: 2, metrics: '{{ x }}' }")]
    [InlineData("spec: { maxReplicas: 2, metrics: [{ type: '{{ x }}', pods: {} }] }")]
    [InlineData("spec: { maxReplicas: 2, behavior: { scaleUp: { stabilizationWindowSeconds: 0, policies: [{ type: Pods, value: 4, periodSeconds: 15 }] } } }")]
    [InlineData("spec: { maxReplicas: 2, scaleTargetRef: { apiVersion: v1, kind: ReplicationController, name: api } }")]
    public void Is_silent(string content) => Verify.Verify(Object(content));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Object("spec: { minReplicas: 3, maxReplicas: {|KUBE6073:2|} }"),
        "HorizontalPodAutoscaler 'shop/a' is no valid autoscaler: maxReplicas is 2, less than minReplicas, which is 3");

    [Fact]
    public void Warns_of_scaling_to_zero_where_a_metric_allows_it() => Assert.Equal(
        RuleSeverity.Warning,
        Assert.Single(Verify.Verify(Object("spec: { minReplicas: {|KUBE6073:0|}, maxReplicas: 2, metrics: [{ type: External, external: { metric: { name: a }, target: { value: 1 } } }] }"))).Severity);

    [Fact]
    public void Is_silent_about_a_target_without_apiVersion_in_versions_that_accept_it() =>
        Verify.Verify(Object("spec: { maxReplicas: 2, scaleTargetRef: { kind: Deployment, name: api } }"), "1.34");

    private static string Object(string content) => $"""
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {"{ name: a, namespace: shop }"}
        {content}
        """;
}
