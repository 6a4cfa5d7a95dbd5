using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6022InvalidPortName>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6022InvalidPortNameTests
{
    [Theory]
    [InlineData("ports: [{ name: {|KUBE6022:HTTP|}, containerPort: 80 }]")]
    [InlineData("ports: [{ name: {|KUBE6022:a-name-of-16-chars|}, containerPort: 80 }]")]
    [InlineData("ports: [{ name: {|KUBE6022:'8080'|}, containerPort: 80 }]")]
    [InlineData("livenessProbe: { httpGet: { port: {|KUBE6022:'8080'|} } }")]
    [InlineData("livenessProbe: { tcpSocket: { port: {|KUBE6022:0|} } }")]
    [InlineData("lifecycle: { preStop: { httpGet: { port: {|KUBE6022:a_b|} } } }")]
    [InlineData("livenessProbe: { httpGet: { port: {|KUBE6022:''|} } }")]
    public void Reports_a_name_that_is_none(string fields) => Verify.Verify(ContainerWith(fields));

    [Theory]
    [InlineData("ports: [{ name: http-2, containerPort: 80 }]")]
    [InlineData("ports: [{ name: '{{ .Values.x }}', containerPort: 80 }]")]
    [InlineData("livenessProbe: { httpGet: { port: 8080 } }")]
    [InlineData("livenessProbe: { httpGet: { port: '{{ .Values.x }}' } }")]
    public void Is_silent_about_names_numbers_and_the_unknown(string fields) => Verify.Verify(ContainerWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        ContainerWith("ports: [{ name: {|KUBE6022:a_b|}, containerPort: 80 }]"),
        "Container 'a' of Pod 'a' has an invalid port name: 'a_b' is no port name (at most 15 lowercase letters, digits and single hyphens, with a letter)");

    [Fact]
    public void Fix_makes_it_valid() => Verify.VerifyFix(
        ContainerWith("livenessProbe: { httpGet: { port: {|KUBE6022:'8080'|} } }"),
        "Set spec.containers[0].livenessProbe.httpGet.port = 8080");

    [Theory]
    [InlineData("ports: [{ port: 80, targetPort: {|KUBE6022:'8080'|} }]")]
    [InlineData("ports: [{ port: 80, targetPort: {|KUBE6022:70000|} }]")]
    [InlineData("ports: [{ port: 80, targetPort: http }, { port: 81 }]")]
    [InlineData("ports: [{ port: 80, targetPort: 0 }, { port: 81, targetPort: '' }]")]
    [InlineData("type: ExternalName, externalName: example.com, ports: [{ port: 80, targetPort: {|KUBE6022:no name|} }]")]
    public void Reports_the_target_port_of_a_service(string spec) => Verify.Verify($$"""
        apiVersion: v1
        kind: Service
        metadata: { name: a }
        spec: { {{spec}} }
        """);

    private static string ContainerWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [{ name: a, image: "a:1", {{fields}} }] }
        """;
}
