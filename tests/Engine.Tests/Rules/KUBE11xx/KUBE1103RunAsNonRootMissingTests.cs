using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1103RunAsNonRootMissing>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1103RunAsNonRootMissingTests
{
    [Fact]
    public void Reports_each_container_without_a_value_where_the_pod_has_none() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { {|KUBE1103:name|}: setup, image: "setup:1" }
          containers:
          - name: a
            image: a:1
            {|KUBE1103:securityContext|}:
              privileged: false
          - { name: b, image: "b:1", securityContext: { runAsNonRoot: true } }
          ephemeralContainers:
          - { {|KUBE1103:name|}: debug, image: "debug:1" }
        """);

    [Fact]
    public void Inherits_the_value_of_the_pod() => Verify.Verify("""
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
    public void Reports_false_on_the_pod_once_and_even_if_all_containers_override_it() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsNonRoot: {|KUBE1103:false|} }
          containers:
          - { name: a, image: "a:1", securityContext: { runAsNonRoot: true } }
          - { name: b, image: "b:1" }
        """);

    [Fact]
    public void Is_silent_about_unknown_values() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsNonRoot: "{{ .Values.runAsNonRoot }}" }
          containers:
          - { name: a, image: "a:1" }
        """);

    [Fact]
    public void Does_not_take_a_user_for_it() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", {|KUBE1103:securityContext|}: { runAsUser: 1000 } }
        """);

    [Fact]
    public void Option_accept_non_zero_run_as_user_takes_a_user_for_it() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsUser: 1000 }
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1", {|KUBE1103:securityContext|}: { runAsUser: 0 } }
          - { name: c, image: "c:1", securityContext: { runAsUser: "{{ .Values.user }}" } }
        """,
        options: ("kubeguard.accept_non_zero_run_as_user", "true"));

    [Fact]
    public void Exempts_user_namespaces_from_1_35() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers:
          - { name: a, image: "a:1" }
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
          - { {|KUBE1103:name|}: a, image: "a:1" }
        """,
        version: "1.34");

    [Fact]
    public void Analyzes_windows_pods() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          os: { name: windows }
          containers:
          - { {|KUBE1103:name|}: a, image: "a:1" }
        """);

    [Fact]
    public void Is_silent_about_a_container_whose_pod_is_not_seen() => Verify.VerifyFragment("Container", """
        name: web
        image: web:1
        """);

    [Fact]
    public void Reports_false_in_a_container_whose_pod_is_not_seen() => Verify.VerifyFragment("Container", """
        name: web
        image: web:1
        securityContext: { runAsNonRoot: {|KUBE1103:false|} }
        """);

    [Fact]
    public void Says_what_to_do() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1103:name|}: web, image: "web:1" }
        """,
        "Container 'web' of Pod 'web' may run as root; set runAsNonRoot to true in the securityContext of the pod");

    [Fact]
    public void Fix_sets_the_pod() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1103:name|}: web, image: "web:1" }
        """,
        "Set spec.securityContext.runAsNonRoot = true");

    [Fact]
    public void Fix_sets_the_pod_and_removes_false_from_the_container() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { runAsNonRoot: {|KUBE1103:false|} } }
        """,
        "Remove spec.containers[0].securityContext.runAsNonRoot",
        "Set spec.securityContext.runAsNonRoot = true");
}
