using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6055InvalidServicePorts>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6055InvalidServicePortsTests
{
    [Theory]
    [InlineData("{|KUBE6055:spec|}: { selector: { app: api } }")]
    [InlineData("spec: { {|KUBE6055:ports|}: [] }")]
    [InlineData("spec: { ports: [{ {|KUBE6055:port|}: 80 }, { name: b, port: 81 }] }")]
    [InlineData("spec: { ports: [{ name: a, port: 80 }, { name: {|KUBE6055:a|}, port: 81 }] }")]
    [InlineData("spec: { ports: [{ name: a, port: 80 }, { name: b, port: {|KUBE6055:80|}, protocol: TCP }] }")]
    [InlineData("spec: { type: NodePort, ports: [{ name: a, port: 80, nodePort: 30001 }, { name: b, port: 81, nodePort: {|KUBE6055:30001|} }] }")]
    [InlineData("spec: { ports: [{ port: {|KUBE6055:65536|} }] }")]
    [InlineData("spec: { ports: [{ name: {|KUBE6055:Http|}, port: 80 }] }")]
    [InlineData("spec: { ports: [{ port: 80, appProtocol: {|KUBE6055:a b|} }] }")]
    [InlineData("spec: { ports: [{ port: 80, nodePort: {|KUBE6055:30001|} }] }")]
    [InlineData("spec: { type: NodePort, ports: [{ port: 80, nodePort: {|KUBE6055:8080|} }] }")]
    [InlineData("spec: { type: LoadBalancer, ports: [{ port: {|KUBE6055:10250|} }] }")]
    [InlineData("spec: { type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: {|KUBE6055:8080|}, ports: [{ port: 80 }] }")]
    [InlineData("spec: { type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: {|KUBE6055:30100|}, ports: [{ port: 80, nodePort: 30100 }] }")]
    public void Reports_an_invalid_field(string spec) => Verify.Verify(Service(spec));

    [Theory]
    [InlineData("spec: { ports: [{ port: 80 }] }")]
    [InlineData("spec: { clusterIP: None }")]
    [InlineData("spec: { type: ExternalName, externalName: example.com }")]
    [InlineData("spec: { ports: '{{ x }}' }")]
    [InlineData("spec: { ports: [{ name: dns, port: 53, protocol: UDP }, { name: dns-tcp, port: 53 }] }")]
    [InlineData("spec: { ports: [{ name: '{{ x }}', port: 80 }, { name: b, port: 81 }] }")]
    [InlineData("spec: { type: NodePort, ports: [{ name: a, port: 80, nodePort: 30001 }, { name: b, port: 81, protocol: UDP, nodePort: 30001 }] }")]
    [InlineData("""spec: { ports: [{ name: "8080", port: 80, nodePort: 0, appProtocol: kubernetes.io/h2c }] }""")]
    [InlineData("spec: { type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30100, ports: [{ port: 80 }] }")]
    public void Is_silent(string spec) => Verify.Verify(Service(spec));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Service("spec: { ports: [{ {|KUBE6055:port|}: 80 }, { name: b, port: 81 }] }"),
        "Service 'shop/api' has invalid ports: each of several ports needs a name");

    [Fact]
    public void Warns_of_a_node_port_outside_the_usual_range() =>
        Assert.Equal(RuleSeverity.Warning, Assert.Single(Verify.Verify(Service("spec: { type: NodePort, ports: [{ port: 80, nodePort: {|KUBE6055:8080|} }] }"))).Severity);

    private static string Service(string spec) => $"""
        apiVersion: v1
        kind: Service
        metadata: {"{ name: api, namespace: shop }"}
        {spec}
        """;
}
