using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE4016CpuLimitSet>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE4016CpuLimitSetTests
{
    [Fact]
    public void Reports_CPU_limits_of_containers_init_containers_and_sidecars() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: "setup:1", resources: { limits: { cpu: {|KUBE4016:1|} } } }
          - { name: proxy, image: "proxy:1", restartPolicy: Always, resources: { limits: { cpu: {|KUBE4016:100m|} } } }
          containers:
          - { name: a, image: "a:1", resources: { limits: { cpu: {|KUBE4016:500m|}, memory: 1Gi } } }
          - { name: b, image: "b:1", resources: { limits: { memory: 1Gi }, requests: { cpu: 100m } } }
          - { name: c, image: "c:1" }
          - { name: d, image: "d:1", resources: "{{ .Values.resources }}" }
        """);

    [Fact]
    public void Message_says_what_the_limit_does() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", resources: { limits: { cpu: {|KUBE4016:500m|} } } }
        """,
        "Container 'a' of Pod 'web' has a CPU limit, which throttles it even on an idle node; remove limits.cpu");

    [Fact]
    public void Fix_removes_the_limit() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", resources: { limits: { cpu: {|KUBE4016:500m|} } } }
        """,
        "Remove spec.containers[0].resources.limits.cpu");
}
