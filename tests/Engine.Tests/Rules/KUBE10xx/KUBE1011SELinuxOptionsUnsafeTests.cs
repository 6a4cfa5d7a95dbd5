using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1011SELinuxOptionsUnsafe>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1011SELinuxOptionsUnsafeTests
{
    [Fact]
    public void Reports_type_user_and_role_of_pod_and_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext:
            seLinuxOptions: { type: {|KUBE1011:spc_t|}, level: "s0:c1,c2" }
          containers:
          - name: web
            image: web:1
            securityContext:
              seLinuxOptions:
                user: {|KUBE1011:system_u|}
                role: {|KUBE1011:sysadm_r|}
        """);

    [Fact]
    public void Is_silent_about_container_types_empty_and_unknown_values() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext:
            seLinuxOptions: { type: container_t, user: "", role: "" }
          containers:
          - { name: a, image: "a:1", securityContext: { seLinuxOptions: { type: container_init_t, level: "s0" } } }
          - { name: b, image: "b:1", securityContext: { seLinuxOptions: { type: container_kvm_t } } }
          - { name: c, image: "c:1", securityContext: { seLinuxOptions: { type: "{{ .Values.type }}", user: "{{ .Values.user }}" } } }
        """);

    [Fact]
    public void Allows_container_engine_t_from_1_31() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { seLinuxOptions: { type: container_engine_t } } }
        """,
        version: "1.31");

    [Fact]
    public void Refuses_container_engine_t_before_1_31() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { seLinuxOptions: { type: {|KUBE1011:container_engine_t|} } } }
        """,
        version: "1.30");

    [Fact]
    public void Names_field_and_value() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { seLinuxOptions: { role: {|KUBE1011:sysadm_r|} } } }
        """,
        "Container 'web' of Pod 'web' sets the SELinux role 'sysadm_r'; remove it");

    [Fact]
    public void Fix_removes_the_fields() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { seLinuxOptions: { type: {|KUBE1011:spc_t|}, user: {|KUBE1011:system_u|} } }
          containers:
          - { name: web, image: "web:1" }
        """,
        "Remove spec.securityContext.seLinuxOptions.type",
        "Remove spec.securityContext.seLinuxOptions.user");
}
