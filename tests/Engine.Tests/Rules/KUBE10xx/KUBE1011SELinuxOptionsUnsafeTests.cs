using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1011SELinuxOptionsUnsafe>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1011SELinuxOptionsUnsafeTests
{
    [Fact]
    public void Reports_types_outside_the_set_and_any_user_or_role() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: virt }
        spec:
          securityContext: { seLinuxOptions: { type: {|KUBE1011:spc_t|}, user: {|KUBE1011:system_u|}, role: {|KUBE1011:system_r|}, level: s0 } }
          containers:
          - { name: a, image: "a:1", securityContext: { seLinuxOptions: { type: container_kvm_t, user: "", role: "" } } }
        """);

    [Fact]
    public void Allows_the_engine_type_from_1_31() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: virt }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { seLinuxOptions: { type: container_engine_t } } }
        """,
        version: "1.31");

    [Fact]
    public void Refuses_the_engine_type_before_1_31() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: virt }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { seLinuxOptions: { type: {|KUBE1011:container_engine_t|} } } }
        """,
        version: "1.30");

    [Fact]
    public void Fix_removes_the_field() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: virt }
        spec:
          securityContext: { seLinuxOptions: { role: {|KUBE1011:system_r|} } }
          containers: [{ name: a, image: "a:1" }]
        """,
        "Remove spec.securityContext.seLinuxOptions.role");
}
