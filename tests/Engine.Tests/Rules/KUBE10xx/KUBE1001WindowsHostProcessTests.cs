using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1001WindowsHostProcess>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1001WindowsHostProcessTests
{
    [Fact]
    public void Reports_true_on_pod_and_container_each_by_itself() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: agent }
        spec:
          securityContext: { windowsOptions: { hostProcess: {|KUBE1001:true|} } }
          initContainers:
          - { name: setup, image: "setup:1", securityContext: { windowsOptions: { hostProcess: {|KUBE1001:true|} } } }
          containers:
          - { name: agent, image: "agent:1", securityContext: { windowsOptions: { hostProcess: false } } }
          - { name: other, image: "other:1" }
        """);

    [Fact]
    public void Fix_removes_the_field() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: agent }
        spec:
          securityContext: { windowsOptions: { hostProcess: {|KUBE1001:true|} } }
          containers: [{ name: agent, image: "agent:1" }]
        """,
        "Remove spec.securityContext.windowsOptions.hostProcess");
}
