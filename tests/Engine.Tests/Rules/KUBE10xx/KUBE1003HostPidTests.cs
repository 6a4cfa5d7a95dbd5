using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1003HostPid>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1003HostPidTests
{
    [Fact]
    public void Reports_true_in_a_pod_and_in_a_pod_template() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: agent }
        spec:
          hostPID: {|KUBE1003:true|}
          containers: [{ name: agent, image: "agent:1" }]
        ---
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: sweep }
        spec:
          jobTemplate:
            spec:
              template:
                spec:
                  hostPID: {|KUBE1003:true|}
                  containers: [{ name: sweep, image: "sweep:1" }]
        """);

    [Theory]
    [InlineData("false")]
    [InlineData("null")]
    [InlineData("${SHARED}")]
    public void Is_silent_about_false_null_and_unknown(string value) => Verify.Verify($"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: agent
        spec:
          hostPID: {value}
          containers:
          - name: agent
            image: agent:1
        """);

    [Fact]
    public void Names_the_pod() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: agent, namespace: ops }
        spec:
          hostPID: {|KUBE1003:true|}
          containers: [{ name: agent, image: "agent:1" }]
        """,
        "Pod 'ops/agent' shares the process namespace of the node; remove hostPID");

    [Fact]
    public void Fix_removes_the_field() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: agent }
        spec:
          hostPID: {|KUBE1003:true|}
          containers: [{ name: agent, image: "agent:1" }]
        """,
        "Remove spec.hostPID");
}
