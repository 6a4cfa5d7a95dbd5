using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1013SeccompUnconfined>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1013SeccompUnconfinedTests
{
    [Fact]
    public void Reports_each_level_by_its_own_value() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: sandbox }
        spec:
          securityContext: { seccompProfile: { type: {|KUBE1013:Unconfined|} } }
          containers:
          - { name: a, image: "a:1", securityContext: { seccompProfile: { type: RuntimeDefault } } }
          - { name: b, image: "b:1", securityContext: { seccompProfile: { type: {|KUBE1013:Unconfined|} } } }
          - { name: c, image: "c:1" }
        """);

    [Fact]
    public void Reads_annotations_before_1_19_and_no_fields() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: sandbox
          annotations:
            seccomp.security.alpha.kubernetes.io/pod: {|KUBE1013:unconfined|}
            container.seccomp.security.alpha.kubernetes.io/a: docker/default
        spec:
          securityContext: { seccompProfile: { type: Unconfined } }
          containers: [{ name: a, image: "a:1" }]
        """,
        version: "1.18");

    [Fact]
    public void Fix_sets_RuntimeDefault() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: sandbox }
        spec:
          securityContext: { seccompProfile: { type: {|KUBE1013:Unconfined|} } }
          containers: [{ name: a, image: "a:1" }]
        """,
        "Set spec.securityContext.seccompProfile.type = RuntimeDefault");
}
