using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1104RunAsRootUser>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1104RunAsRootUserTests
{
    [Fact]
    public void Reports_0_on_pod_and_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsUser: {|KUBE1104:0|} }
          containers:
          - { name: a, image: "a:1", securityContext: { runAsUser: {|KUBE1104:0|} } }
          - { name: b, image: "b:1", securityContext: { runAsUser: 1000 } }
        """);

    [Fact]
    public void Is_silent_about_absent_and_unknown() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1", securityContext: { runAsUser: "{{ .Values.user }}" } }
        """);

    [Fact]
    public void Begins_with_1_23() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { runAsUser: 0 } }
        """,
        version: "1.22");

    [Fact]
    public void Exempts_user_namespaces_from_1_35() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers:
          - { name: a, image: "a:1", securityContext: { runAsUser: 0 } }
        """,
        version: "1.35");

    [Fact]
    public void Analyzes_user_namespaces_before_1_35() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers:
          - { name: a, image: "a:1", securityContext: { runAsUser: {|KUBE1104:0|} } }
        """,
        version: "1.34");

    [Fact]
    public void Says_what_to_do() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { runAsUser: {|KUBE1104:0|} } }
        """,
        "Container 'web' of Pod 'web' runs as user 0, which is root; remove runAsUser or set another user");

    [Fact]
    public void Fix_removes_the_field() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { runAsUser: {|KUBE1104:0|} } }
        """,
        "Remove spec.containers[0].securityContext.runAsUser");
}
