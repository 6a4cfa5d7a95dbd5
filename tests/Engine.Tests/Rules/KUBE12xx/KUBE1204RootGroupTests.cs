using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1204RootGroup>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1204RootGroupTests
{
    [Fact]
    public void Reports_each_field_of_pod_and_containers_that_is_0() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext:
            fsGroup: {|KUBE1204:0|}
            runAsGroup: {|KUBE1204:0|}
            supplementalGroups: [1000, {|KUBE1204:0|}]
          initContainers:
          - { name: setup, image: "setup:1", securityContext: { runAsGroup: {|KUBE1204:0|} } }
          containers:
          - { name: a, image: "a:1", securityContext: { runAsGroup: {|KUBE1204:0|} } }
          - { name: b, image: "b:1" }
          ephemeralContainers:
          - { name: debug, image: "debug:1", securityContext: { runAsGroup: {|KUBE1204:0|} } }
        """);

    [Fact]
    public void Is_silent_about_other_absent_and_unknown_groups() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { fsGroup: 1000, supplementalGroups: [1000], runAsGroup: "{{ .Values.group }}" }
          containers:
          - { name: a, image: "a:1", securityContext: { runAsGroup: 1000 } }
          - { name: b, image: "b:1" }
        """);

    [Theory]
    [InlineData("1000")]
    [InlineData("'{{ .Values.group }}'")]
    public void Is_silent_about_the_group_of_the_pod_where_every_container_sets_its_own(string own) => Verify.Verify($$$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsGroup: 0 }
          initContainers:
          - { name: setup, image: "setup:1", securityContext: { runAsGroup: 2000 } }
          containers:
          - { name: a, image: "a:1", securityContext: { runAsGroup: {{{own}}} } }
        """);

    [Fact]
    public void Reports_the_group_of_the_pod_where_an_init_container_inherits_it() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsGroup: {|KUBE1204:0|}, fsGroup: {|KUBE1204:0|} }
          initContainers:
          - { name: setup, image: "setup:1" }
          containers:
          - { name: a, image: "a:1", securityContext: { runAsGroup: 1000 } }
        """);

    [Fact]
    public void Reports_the_other_groups_of_the_pod_whatever_the_containers_set() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsGroup: 0, fsGroup: {|KUBE1204:0|} }
          containers:
          - { name: a, image: "a:1", securityContext: { runAsGroup: 1000 } }
        """);

    [Fact]
    public void Option_reports_a_container_without_any_group() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { runAsGroup: 1000 } }
          - { {|KUBE1204:name|}: b, image: "b:1" }
        """,
        options: ("kubeguard.flag_absent_run_as_group", "true"));

    [Fact]
    public void Option_accepts_the_group_of_the_pod() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsGroup: 1000 }
          containers:
          - { name: a, image: "a:1" }
        """,
        options: ("kubeguard.flag_absent_run_as_group", "true"));

    [Fact]
    public void Message_names_the_field() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { fsGroup: {|KUBE1204:0|} }
          containers:
          - { name: a, image: "a:1" }
        """,
        "Pod 'web' has group 0, which is root's, as fsGroup; remove it or set another group");

    [Fact]
    public void Fix_removes_the_group() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { supplementalGroups: [{|KUBE1204:0|}, 1000] }
          containers:
          - { name: a, image: "a:1", securityContext: { runAsGroup: {|KUBE1204:0|} } }
        """,
        "Remove spec.securityContext.supplementalGroups[0]",
        "Remove spec.containers[0].securityContext.runAsGroup");
}
