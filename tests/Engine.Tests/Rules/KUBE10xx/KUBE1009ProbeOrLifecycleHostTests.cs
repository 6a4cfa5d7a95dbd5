using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1009ProbeOrLifecycleHost>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1009ProbeOrLifecycleHostTests
{
    private const string Manifest = """
        apiVersion: v1
        kind: Pod
        metadata: { name: proxy }
        spec:
          containers:
          - name: proxy
            image: proxy:1
            livenessProbe: { httpGet: { host: {|KUBE1009:db.internal|}, port: 80 } }
            readinessProbe: { tcpSocket: { host: {|KUBE1009:10.0.0.1|}, port: 80 } }
            startupProbe: { httpGet: { host: "", port: 80 } }
            lifecycle:
              postStart: { exec: { command: ["true"] } }
              preStop: { httpGet: { host: {|KUBE1009:drain|}, port: 80 } }
        """;

    [Fact]
    public void Reports_hosts_of_probes_and_hooks() => Verify.Verify(Manifest);

    [Fact]
    public void Is_advice_before_1_34() =>
        Assert.All(Verify.Verify(Manifest, version: "1.33"), finding => Assert.Equal(KubeGuard.Rules.RuleSeverity.Suggestion, finding.Severity));

    [Fact]
    public void Fix_removes_the_host() => Verify.VerifyFix(
        Manifest,
        "Remove spec.containers[0].livenessProbe.httpGet.host",
        "Remove spec.containers[0].readinessProbe.tcpSocket.host",
        "Remove spec.containers[0].lifecycle.preStop.httpGet.host");
}
