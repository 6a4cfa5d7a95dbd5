using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1009ProbeOrLifecycleHost>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1009ProbeOrLifecycleHostTests
{
    [Fact]
    public void Reports_hosts_of_all_probes_and_hooks() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: web
            image: web:1
            livenessProbe: { httpGet: { port: 80, host: {|KUBE1009:169.254.169.254|} } }
            readinessProbe: { tcpSocket: { port: 80, host: {|KUBE1009:localhost|} } }
            startupProbe: { httpGet: { port: 80, host: {|KUBE1009:db|} } }
            lifecycle:
              postStart: { httpGet: { port: 80, host: {|KUBE1009:db|} } }
              preStop: { tcpSocket: { port: 80, host: {|KUBE1009:db|} } }
        """);

    [Fact]
    public void Is_silent_about_the_pod_itself_and_unknown_hosts() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: web
            image: web:1
            livenessProbe: { httpGet: { port: 80 } }
            readinessProbe: { httpGet: { port: 80, host: "" } }
            startupProbe: { httpGet: { port: 80, host: "{{ .Values.host }}" } }
            lifecycle: { preStop: { exec: { command: [sleep, "5"] } } }
        """);

    [Fact]
    public void Names_host_and_probe() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", livenessProbe: { httpGet: { port: 80, host: {|KUBE1009:db|} } } }
        """,
        "Container 'web' of Pod 'web' lets the kubelet call the host 'db' in its livenessProbe; remove host, so that the pod itself is called");

    [Theory]
    [InlineData("1.34", nameof(RuleSeverity.Warning))]
    [InlineData("1.33", nameof(RuleSeverity.Suggestion))]
    public void Is_advice_before_the_policy_of_1_34(string version, string severity)
    {
        var finding = Assert.Single(Verify.Verify("""
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            spec:
              containers:
              - { name: web, image: "web:1", livenessProbe: { httpGet: { port: 80, host: {|KUBE1009:db|} } } }
            """,
            version));
        Assert.Equal(severity, finding.Severity.ToString());
    }

    [Fact]
    public void Fix_removes_the_host() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", livenessProbe: { httpGet: { port: 80, host: {|KUBE1009:db|} } } }
        """,
        "Remove spec.containers[0].livenessProbe.httpGet.host");
}
