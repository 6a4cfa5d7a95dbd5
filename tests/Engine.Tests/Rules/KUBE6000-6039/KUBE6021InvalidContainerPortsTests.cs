using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6021InvalidContainerPorts>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6021InvalidContainerPortsTests
{
    [Theory]
    [InlineData("ports: [{ containerPort: {|KUBE6021:0|} }]")]
    [InlineData("ports: [{ containerPort: {|KUBE6021:70000|} }]")]
    [InlineData("ports: [{ containerPort: 80, hostPort: {|KUBE6021:-1|} }]")]
    [InlineData("ports: [{ name: a, containerPort: 80 }, { name: {|KUBE6021:a|}, containerPort: 81 }]")]
    [InlineData("ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 81, hostPort: {|KUBE6021:80|} }]")]
    [InlineData("ports: [{ containerPort: 80 }, { {|KUBE6021:containerPort|}: 80 }]")]
    public void Reports_a_port_that_is_none_or_declared_twice(string fields) => Verify.Verify(ContainerWith(fields));

    [Theory]
    [InlineData("ports: [{ containerPort: 80 }, { containerPort: 80, protocol: UDP }]")]
    [InlineData("ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 81, hostPort: 80, hostIP: 10.0.0.1 }]")]
    [InlineData("ports: [{ containerPort: '{{ .Values.x }}' }, { containerPort: '{{ .Values.x }}' }]")]
    [InlineData("ports: [{ name: '{{ .Values.x }}', containerPort: 80 }, { name: '{{ .Values.x }}', containerPort: 81 }]")]
    [InlineData("ports: [{ containerPort: 80, hostPort: 80, hostIP: '{{ .Values.x }}' }, { containerPort: 81, hostPort: 80, hostIP: '{{ .Values.x }}' }]")]
    public void Is_silent_about_different_and_unknown_ports(string fields) => Verify.Verify(ContainerWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        ContainerWith("ports: [{ containerPort: {|KUBE6021:65536|} }]"),
        "Container 'a' of Pod 'a' has an invalid port: containerPort must be 1 to 65535, but is 65536");

    [Theory]
    [InlineData("hostNetwork: true, containers: [{ name: a, image: 'a:1', ports: [{ containerPort: 80, hostPort: {|KUBE6021:81|} }] }]")]
    [InlineData("hostNetwork: true, containers: [{ name: a, image: 'a:1', ports: [{ containerPort: 80 }] }, { name: b, image: 'b:1', ports: [{ {|KUBE6021:containerPort|}: 80 }] }]")]
    [InlineData("hostNetwork: false, containers: [{ name: a, image: 'a:1', ports: [{ containerPort: 80, hostPort: 81 }] }]")]
    [InlineData("hostNetwork: '{{ .Values.x }}', containers: [{ name: a, image: 'a:1', ports: [{ containerPort: 80, hostPort: 81 }] }]")]
    [InlineData("hostNetwork: true, initContainers: [{ name: b, image: 'b:1', ports: [{ containerPort: 80, hostPort: 81 }] }], containers: [{ name: a, image: 'a:1' }]")]
    public void Reports_other_host_ports_under_host_network(string spec) => Assert.All(
        Verify.Verify($$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: a }
            spec: { {{spec}} }
            """),
        finding => Assert.Equal("KUBE6021", finding.Descriptor.Id));

    [Fact]
    public void Compares_the_host_ports_of_one_init_container_only() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec:
          initContainers:
            - { name: b, image: "b:1", ports: [{ containerPort: 80, hostPort: 80 }] }
            - { name: c, image: "c:1", ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 81, hostPort: {|KUBE6021:80|} }] }
          containers: [{ name: a, image: "a:1" }]
        """);

    [Fact]
    public void Warns_only_of_a_port_that_is_declared_twice() =>
        Assert.Equal(RuleSeverity.Warning, Assert.Single(Verify.Verify(ContainerWith("ports: [{ containerPort: 80 }, { {|KUBE6021:containerPort|}: 80 }]"))).Severity);

    private static string ContainerWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [{ name: a, image: "a:1", {{fields}} }] }
        """;
}
