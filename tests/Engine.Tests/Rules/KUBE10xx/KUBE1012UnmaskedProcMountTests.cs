using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1012UnmaskedProcMount>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1012UnmaskedProcMountTests
{
    [Fact]
    public void Reports_any_value_but_Default() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { procMount: {|KUBE1012:Unmasked|} } }
          - { name: b, image: "b:1", securityContext: { procMount: Default } }
          - { name: c, image: "c:1" }
          - { name: d, image: "d:1", securityContext: { procMount: "{{ .Values.procMount }}" } }
        """);

    [Fact]
    public void Tolerates_user_namespaces_from_1_35() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers:
          - { name: a, image: "a:1", securityContext: { procMount: Unmasked } }
        """,
        version: "1.35");

    [Fact]
    public void Refuses_user_namespaces_before_1_35() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers:
          - { name: a, image: "a:1", securityContext: { procMount: {|KUBE1012:Unmasked|} } }
        """,
        version: "1.34");

    [Fact]
    public void Is_silent_if_hostUsers_is_not_known() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: "{{ .Values.hostUsers }}"
          containers:
          - { name: a, image: "a:1", securityContext: { procMount: Unmasked } }
        """);

    [Fact]
    public void Names_the_value() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { procMount: {|KUBE1012:Unmasked|} } }
        """,
        "Container 'web' of Pod 'web' has the procMount 'Unmasked'; remove it, so that the default mask of /proc applies");

    [Fact]
    public void Fix_removes_the_field() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { procMount: {|KUBE1012:Unmasked|} } }
        """,
        "Remove spec.containers[0].securityContext.procMount");
}
