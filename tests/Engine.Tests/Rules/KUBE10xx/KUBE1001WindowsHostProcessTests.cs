using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1001WindowsHostProcess>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1001WindowsHostProcessTests
{
    [Fact]
    public void Reports_host_processes_of_pod_and_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext:
            windowsOptions: { hostProcess: {|KUBE1001:true|} }
          initContainers:
          - { name: setup, image: "setup:1", securityContext: { windowsOptions: { hostProcess: {|KUBE1001:true|} } } }
          containers:
          - { name: web, image: "web:1", securityContext: { windowsOptions: { hostProcess: {|KUBE1001:true|} } } }
          ephemeralContainers:
          - { name: debug, image: "debug:1", securityContext: { windowsOptions: { hostProcess: {|KUBE1001:true|} } } }
        """);

    [Fact]
    public void Is_silent_about_false_absent_and_unknown() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext:
            windowsOptions: { hostProcess: false, runAsUserName: NT AUTHORITY\NETWORK SERVICE }
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1", securityContext: { windowsOptions: { hostProcess: "{{ .Values.hostProcess }}" } } }
        """);

    [Fact]
    public void Names_the_pod_template_of_a_workload() => Verify.VerifyMessage("""
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: { name: agent, namespace: ops }
        spec:
          template:
            spec:
              securityContext: { windowsOptions: { hostProcess: {|KUBE1001:true|} } }
              containers:
              - { name: agent, image: "agent:1" }
        """,
        "Pod template of DaemonSet 'ops/agent' runs as a host process of the Windows node; remove hostProcess");

    [Fact]
    public void Fix_removes_the_field_at_each_level() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { windowsOptions: { hostProcess: {|KUBE1001:true|} } }
          containers:
          - { name: web, image: "web:1", securityContext: { windowsOptions: { hostProcess: {|KUBE1001:true|} } } }
        """,
        "Remove spec.securityContext.windowsOptions.hostProcess",
        "Remove spec.containers[0].securityContext.windowsOptions.hostProcess");
}
