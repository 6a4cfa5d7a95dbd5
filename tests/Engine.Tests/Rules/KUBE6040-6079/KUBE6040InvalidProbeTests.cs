using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6040InvalidProbe>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6040InvalidProbeTests
{
    [Theory]
    [InlineData("{|KUBE6040:livenessProbe|}: { periodSeconds: 1 }")]
    [InlineData("livenessProbe: { exec: { command: [a] }, {|KUBE6040:httpGet|}: { port: 80 } }")]
    [InlineData("livenessProbe: { {|KUBE6040:exec|}: { command: [] } }")]
    [InlineData("livenessProbe: { tcpSocket: { port: 80 }, periodSeconds: {|KUBE6040:-1|} }")]
    [InlineData("livenessProbe: { tcpSocket: { port: 80 }, successThreshold: {|KUBE6040:2|} }")]
    [InlineData("startupProbe: { tcpSocket: { port: 80 }, successThreshold: {|KUBE6040:2|} }")]
    [InlineData("readinessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: {|KUBE6040:5|} }")]
    [InlineData("livenessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: {|KUBE6040:0|} }")]
    [InlineData("livenessProbe: { grpc: { port: {|KUBE6040:0|} } }")]
    [InlineData("livenessProbe: { httpGet: { port: 80, httpHeaders: [{ name: {|KUBE6040:a b|}, value: c }] } }")]
    [InlineData("livenessProbe: { httpGet: { port: 80, httpHeaders: [{ name: {|KUBE6040:''|}, value: a }] } }")]
    public void Reports_handlers_and_numbers_that_are_refused(string fields) => Verify.Verify(ContainerWith(fields));

    [Theory]
    [InlineData("livenessProbe: { httpGet: { port: 80, path: healthz } }")]
    [InlineData("readinessProbe: { tcpSocket: { port: 80 }, successThreshold: 2 }")]
    [InlineData("livenessProbe: { exec: { command: [a] }, timeoutSeconds: 0 }")]
    [InlineData("livenessProbe: '{{ .Values.x }}'")]
    [InlineData("livenessProbe: { httpGet: '{{ .Values.x }}', periodSeconds: '{{ .Values.x }}' }")]
    public void Is_silent_about_valid_and_unknown_probes(string fields) => Verify.Verify(ContainerWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        ContainerWith("{|KUBE6040:livenessProbe|}: { periodSeconds: 1 }"),
        "Container 'a' of Pod 'a' has an invalid probe: livenessProbe needs a handler: one of exec, httpGet, tcpSocket and grpc");

    [Theory]
    [InlineData("{|KUBE6040:livenessProbe|}: { tcpSocket: { port: 80 } }")]
    [InlineData("restartPolicy: Always, livenessProbe: { tcpSocket: { port: 80 } }")]
    [InlineData("restartPolicy: '{{ .Values.x }}', livenessProbe: { tcpSocket: { port: 80 } }")]
    public void Reports_the_probe_of_an_init_container(string fields) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { initContainers: [{ name: b, image: "b:1", {{fields}} }], containers: [{ name: a, image: "a:1" }] }
        """);

    [Fact]
    public void Takes_a_probe_on_its_own_for_any() => Verify.VerifyFragment("Probe", "{ tcpSocket: { port: 80 }, successThreshold: 2, periodSeconds: {|KUBE6040:-1|} }");

    private static string ContainerWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [{ name: a, image: "a:1", {{fields}} }] }
        """;
}
