using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1222NonRootWithRootUser>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1222NonRootWithRootUserTests
{
    [Fact]
    public void Reports_the_user_that_counts_for_a_container() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsNonRoot: true, runAsUser: 1000 }
          initContainers:
          - { name: setup, image: "setup:1", securityContext: { runAsUser: {|KUBE1222:0|} } }
          containers:
          - { name: a, image: "a:1", securityContext: { runAsUser: {|KUBE1222:0|} } }
          - { name: b, image: "b:1" }
          ephemeralContainers:
          - { name: debug, image: "debug:1", securityContext: { runAsUser: {|KUBE1222:0|} } }
        """);

    [Fact]
    public void Reports_the_user_of_the_pod_once_for_all_its_containers() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsNonRoot: true, runAsUser: {|KUBE1222:0|} }
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1" }
        """,
        "Pod 'web' cannot start: runAsNonRoot is true and runAsUser is 0; remove runAsUser or set another user");

    [Theory]
    [InlineData("runAsNonRoot: true, runAsUser: {|KUBE1222:0|}", "", 5, 36)]
    [InlineData("runAsNonRoot: true", "runAsUser: {|KUBE1222:0|}", 5, 36)]
    [InlineData("fsGroup: 1", "runAsNonRoot: true, runAsUser: {|KUBE1222:0|}", 7, 63)]
    public void Says_where_the_container_is_reported_to_be_non_root(string pod, string container, int line, int column) => Verify.VerifyRelated($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { {{pod}} }
          containers:
          - { name: a, image: "a:1", securityContext: { {{container}} } }
        """,
        ("runAsNonRoot is set here", line, column));

    [Fact]
    public void Is_silent_where_every_container_resolves_the_conflict() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsNonRoot: true, runAsUser: 0 }
          containers:
          - { name: a, image: "a:1", securityContext: { runAsUser: 1000 } }
          - { name: b, image: "b:1", securityContext: { runAsNonRoot: false } }
        """);

    [Fact]
    public void Is_silent_about_absent_and_unknown() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { runAsUser: 0 } }
          - { name: b, image: "b:1", securityContext: { runAsNonRoot: true } }
          - { name: c, image: "c:1", securityContext: { runAsNonRoot: true, runAsUser: "{{ .Values.user }}" } }
          - { name: d, image: "d:1", securityContext: { runAsNonRoot: "{{ .Values.nonRoot }}", runAsUser: 0 } }
        """);

    [Fact]
    public void Fix_removes_the_user() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { runAsNonRoot: true, runAsUser: {|KUBE1222:0|} } }
        """,
        "Remove spec.containers[0].securityContext.runAsUser");
}
