using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6058FieldOfOtherServiceType>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6058FieldOfOtherServiceTypeTests
{
    [Theory]
    [InlineData("spec: { type: NodePort, clusterIP: {|KUBE6058:None|} }")]
    [InlineData("spec: { type: LoadBalancer, clusterIP: {|KUBE6058:None|} }")]
    [InlineData("spec: { externalTrafficPolicy: {|KUBE6058:Local|} }")]
    [InlineData("spec: { type: NodePort, loadBalancerClass: {|KUBE6058:example.com/inner|} }")]
    [InlineData("spec: { type: LoadBalancer, loadBalancerClass: {|KUBE6058:a b|} }")]
    [InlineData("spec: { {|KUBE6058:loadBalancerSourceRanges|}: [10.0.0.0/8] }")]
    [InlineData("spec: { allocateLoadBalancerNodePorts: {|KUBE6058:false|} }")]
    [InlineData("spec: { type: LoadBalancer, healthCheckNodePort: {|KUBE6058:32000|} }")]
    [InlineData("spec: { sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: {|KUBE6058:0|} } } }")]
    [InlineData("spec: { type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: {|KUBE6058:-1|} }")]
    [InlineData("spec: { type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: {|KUBE6058:70000|} }")]
    [InlineData("spec: { type: LoadBalancer, loadBalancerClass: {|KUBE6058:''|} }")]
    public void Reports_an_invalid_field(string spec) => Verify.Verify(Service(spec));

    [Theory]
    [InlineData("spec: { type: ClusterIP, clusterIP: None }")]
    [InlineData("spec: { externalTrafficPolicy: Local, externalIPs: [203.0.113.7] }")]
    [InlineData("spec: { type: NodePort, externalTrafficPolicy: Local }")]
    [InlineData("spec: { type: '{{ x }}', externalTrafficPolicy: Local, loadBalancerClass: example.com/inner }")]
    [InlineData("spec: { type: LoadBalancer, loadBalancerClass: example.com/inner, allocateLoadBalancerNodePorts: false, loadBalancerSourceRanges: [10.0.0.0/8] }")]
    [InlineData("spec: { type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 32000 }")]
    [InlineData("spec: { sessionAffinity: None, sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } }")]
    public void Is_silent(string spec) => Verify.Verify(Service(spec));

    [Theory]
    [InlineData("Auto")]
    [InlineData("{|KUBE6058:Disabled|}")]
    public void Reports_annotations_that_contradict_each_other(string mode) => Verify.Verify($$"""
        apiVersion: v1
        kind: Service
        metadata: { name: a, annotations: { service.kubernetes.io/topology-aware-hints: Auto, service.kubernetes.io/topology-mode: {{mode}} } }
        spec: { ports: [{ port: 80 }] }
        """);

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Service("spec: { externalTrafficPolicy: {|KUBE6058:Local|} }"),
        "Service 'shop/api' has a setting that does not go with its others: externalTrafficPolicy is for services that can be reached from outside");

    private static string Service(string spec) => $"""
        apiVersion: v1
        kind: Service
        metadata: {"{ name: api, namespace: shop }"}
        {spec}
        """;
}
