using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1013SeccompUnconfined>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1013SeccompUnconfinedTests
{
    [Fact]
    public void Reports_the_pod_even_if_every_container_overrides_it() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { seccompProfile: { type: {|KUBE1013:Unconfined|} } }
          containers:
          - { name: a, image: "a:1", securityContext: { seccompProfile: { type: RuntimeDefault } } }
          - { name: b, image: "b:1", securityContext: { seccompProfile: { type: Localhost, localhostProfile: web.json } } }
        """);

    [Fact]
    public void Reports_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { seccompProfile: { type: {|KUBE1013:Unconfined|} } } }
          - { name: b, image: "b:1" }
          - { name: c, image: "c:1", securityContext: { seccompProfile: { type: "{{ .Values.profile }}" } } }
        """);

    [Fact]
    public void Analyzes_annotations_before_1_19() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            seccomp.security.alpha.kubernetes.io/pod: {|KUBE1013:unconfined|}
            container.seccomp.security.alpha.kubernetes.io/a: runtime/default
            container.seccomp.security.alpha.kubernetes.io/b: docker/default
            container.seccomp.security.alpha.kubernetes.io/c: localhost/web.json
            container.seccomp.security.alpha.kubernetes.io/d: {|KUBE1013:unconfined|}
            container.seccomp.security.alpha.kubernetes.io/e: {|KUBE1013:""|}
            container.seccomp.security.alpha.kubernetes.io/other: unconfined
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { seccompProfile: { type: Unconfined } } }
          - { name: b, image: "b:1" }
          - { name: c, image: "c:1" }
          - { name: d, image: "d:1" }
          - { name: e, image: "e:1" }
        """,
        version: "1.18");

    [Fact]
    public void Ignores_annotations_from_1_19() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            seccomp.security.alpha.kubernetes.io/pod: unconfined
        spec:
          containers:
          - { name: web, image: "web:1" }
        """,
        version: "1.19");

    [Fact]
    public void Names_the_profile() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { seccompProfile: { type: {|KUBE1013:Unconfined|} } }
          containers:
          - { name: web, image: "web:1" }
        """,
        "Pod 'web' has the seccomp profile 'Unconfined'; use RuntimeDefault");

    [Fact]
    public void Fix_sets_the_default() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { seccompProfile: { type: {|KUBE1013:Unconfined|} } } }
        """,
        "Set spec.containers[0].securityContext.seccompProfile.type = RuntimeDefault");
}
