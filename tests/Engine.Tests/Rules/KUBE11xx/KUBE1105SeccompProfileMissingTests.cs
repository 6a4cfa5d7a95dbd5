using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1105SeccompProfileMissing>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1105SeccompProfileMissingTests
{
    [Fact]
    public void Reports_each_container_without_a_profile_where_the_pod_has_none() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1105:name|}: a, image: "a:1" }
          - name: b
            image: b:1
            {|KUBE1105:securityContext|}:
              privileged: false
          - { name: c, image: "c:1", securityContext: { seccompProfile: { type: RuntimeDefault } } }
          - { name: d, image: "d:1", securityContext: { seccompProfile: { type: Localhost, localhostProfile: web.json } } }
        """);

    [Fact]
    public void Inherits_the_profile_of_the_pod() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { seccompProfile: { type: RuntimeDefault } }
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1", securityContext: { seccompProfile: { type: {|KUBE1105:Unconfined|} } } }
        """);

    [Fact]
    public void Reports_a_bad_profile_of_the_pod_once() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { seccompProfile: { type: {|KUBE1105:Unconfined|} } }
          containers:
          - { name: a, image: "a:1" }
        """);

    [Fact]
    public void Is_silent_about_unknown_profiles() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: "{{ .Values.securityContext }}"
          containers:
          - { name: a, image: "a:1" }
        """);

    [Fact]
    public void Begins_with_1_19() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1" }
        """,
        version: "1.18");

    [Fact]
    public void Exempts_windows_pods_from_1_25() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          os: { name: windows }
          containers:
          - { name: a, image: "a:1" }
        """,
        version: "1.25");

    [Fact]
    public void Analyzes_windows_pods_before_1_25() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          os: { name: windows }
          containers:
          - { {|KUBE1105:name|}: a, image: "a:1" }
        """,
        version: "1.24");

    [Fact]
    public void Option_allowed_types_narrows_the_choice() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { seccompProfile: { type: {|KUBE1105:Localhost|}, localhostProfile: web.json } }
          containers:
          - { name: a, image: "a:1" }
        """,
        options: ("kubeguard.allowed_types", "RuntimeDefault"));

    [Fact]
    public void Ignores_annotations() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            seccomp.security.alpha.kubernetes.io/pod: runtime/default
        spec:
          containers:
          - { {|KUBE1105:name|}: a, image: "a:1" }
        """);

    [Fact]
    public void Option_accept_legacy_annotation_takes_the_annotation_of_pod_or_container() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            container.seccomp.security.alpha.kubernetes.io/a: runtime/default
            container.seccomp.security.alpha.kubernetes.io/b: unconfined
        spec:
          containers:
          - { name: a, image: "a:1" }
          - { {|KUBE1105:name|}: b, image: "b:1" }
          - { {|KUBE1105:name|}: c, image: "c:1" }
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: api
          annotations:
            seccomp.security.alpha.kubernetes.io/pod: docker/default
        spec:
          containers:
          - { name: api, image: "api:1" }
        """,
        options: ("kubeguard.accept_legacy_annotation", "true"));

    [Fact]
    public void Is_silent_about_a_container_whose_pod_is_not_seen() => Verify.VerifyFragment("Container", """
        name: web
        image: web:1
        """);

    [Fact]
    public void Reports_a_bad_profile_in_a_container_whose_pod_is_not_seen() => Verify.VerifyFragment("Container", """
        name: web
        image: web:1
        securityContext: { seccompProfile: { type: {|KUBE1105:Unconfined|} } }
        """);

    [Fact]
    public void Says_what_to_do() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1105:name|}: web, image: "web:1" }
        """,
        "Container 'web' of Pod 'web' has no allowed seccomp profile; set seccompProfile.type to RuntimeDefault in the securityContext of the pod");

    [Fact]
    public void Fix_sets_the_pod() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1105:name|}: web, image: "web:1" }
        """,
        "Set spec.securityContext.seccompProfile.type = RuntimeDefault");

    [Fact]
    public void Fix_removes_an_annotation_that_the_field_would_contradict() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web, annotations: { seccomp.security.alpha.kubernetes.io/pod: unconfined } }
        spec:
          containers:
          - { {|KUBE1105:name|}: web, image: "web:1" }
        """,
        "Set spec.securityContext.seccompProfile.type = RuntimeDefault",
        "Remove metadata.annotations['seccomp.security.alpha.kubernetes.io/pod']");

    [Fact]
    public void Fix_replaces_a_bad_profile_where_it_is() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { seccompProfile: { type: {|KUBE1105:Unconfined|} } } }
        """,
        "Set spec.containers[0].securityContext.seccompProfile.type = RuntimeDefault");
}
