using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1103RunAsNonRootMissing>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1103RunAsNonRootMissingTests
{
    [Fact]
    public void Reports_a_container_that_neither_it_nor_the_pod_protects() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1103:name|}: a, image: "a:1" }
          - { name: b, image: "b:1", securityContext: { runAsNonRoot: true } }
          - { name: c, image: "c:1", {|KUBE1103:securityContext|}: { runAsUser: 1000 } }
        """);

    [Fact]
    public void Containers_inherit_from_the_pod_and_may_override_it() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsNonRoot: true }
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1", securityContext: { runAsNonRoot: {|KUBE1103:false|} } }
        """);

    [Fact]
    public void False_on_the_pod_is_reported_even_if_every_container_says_true() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsNonRoot: {|KUBE1103:false|} }
          containers:
          - { name: a, image: "a:1", securityContext: { runAsNonRoot: true } }
        """);

    [Fact]
    public void Leaves_user_namespaces_alone_from_1_35() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers: [{ name: a, image: "a:1" }]
        """,
        version: "1.35");

    [Fact]
    public void Option_accepts_another_user() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsUser: 1000 }
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1", {|KUBE1103:securityContext|}: { runAsUser: 0 } }
        """,
        options: ("kubeguard.accept_non_zero_run_as_user", "true"));

    [Fact]
    public void Fix_sets_true_on_the_pod_and_removes_a_false() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: b, image: "b:1", securityContext: { runAsNonRoot: {|KUBE1103:false|} } }
        """,
        "Remove spec.containers[0].securityContext.runAsNonRoot",
        "Set spec.securityContext.runAsNonRoot = true");
}
