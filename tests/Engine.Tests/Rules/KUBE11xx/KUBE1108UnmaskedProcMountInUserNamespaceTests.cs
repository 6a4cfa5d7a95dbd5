using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1108UnmaskedProcMountInUserNamespace>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1108UnmaskedProcMountInUserNamespaceTests
{
    [Fact]
    public void Reports_any_value_but_Default_in_a_user_namespace() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers:
          - { name: a, image: "a:1", securityContext: { procMount: {|KUBE1108:Unmasked|} } }
          - { name: b, image: "b:1", securityContext: { procMount: Default } }
          - { name: c, image: "c:1", securityContext: { procMount: "{{ .Values.procMount }}" } }
        """);

    [Fact]
    public void Leaves_pods_without_user_namespace_to_KUBE1012() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { procMount: Unmasked } }
        """);

    [Fact]
    public void Begins_with_1_35() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers:
          - { name: a, image: "a:1", securityContext: { procMount: Unmasked } }
        """,
        version: "1.34");

    [Fact]
    public void Says_what_to_do() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers:
          - { name: a, image: "a:1", securityContext: { procMount: {|KUBE1108:Unmasked|} } }
        """,
        "Container 'a' of Pod 'web' has the procMount 'Unmasked' in a user namespace; remove it, so that the default mask of /proc applies");

    [Fact]
    public void Fix_removes_the_field() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers:
          - { name: a, image: "a:1", securityContext: { procMount: {|KUBE1108:Unmasked|} } }
        """,
        "Remove spec.containers[0].securityContext.procMount");
}
