using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1006CapabilityBeyondBaseline>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1006CapabilityBeyondBaselineTests
{
    [Fact]
    public void Reports_each_capability_outside_the_baseline_set() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: "setup:1", securityContext: { capabilities: { add: [{|KUBE1006:SYS_ADMIN|}] } } }
          containers:
          - name: web
            image: web:1
            securityContext:
              capabilities:
                add:
                - CHOWN
                - {|KUBE1006:NET_ADMIN|}
                - NET_BIND_SERVICE
                - {|KUBE1006:ALL|}
        """);

    [Fact]
    public void Compares_names_exactly_as_Pod_Security_Admission_does() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { capabilities: { add: [{|KUBE1006:chown|}, {|KUBE1006:CAP_CHOWN|}] } } }
        """);

    [Fact]
    public void Is_silent_about_dropped_absent_and_unknown_capabilities() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { drop: [SYS_ADMIN] } } }
          - { name: b, image: "b:1", securityContext: { capabilities: { add: [] } } }
          - { name: c, image: "c:1", securityContext: { capabilities: { add: ["{{ .Values.capability }}"] } } }
        """);

    [Fact]
    public void Option_additional_allowed_capabilities_extends_the_set() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { capabilities: { add: [NET_ADMIN, {|KUBE1006:SYS_TIME|}] } } }
        """,
        options: ("kubeguard.additional_allowed_capabilities", "NET_ADMIN, NET_RAW"));

    [Fact]
    public void Names_the_capability() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { capabilities: { add: [{|KUBE1006:NET_ADMIN|}] } } }
        """,
        "Container 'web' of Pod 'web' adds the capability 'NET_ADMIN', which the baseline profile does not allow; remove it");

    [Fact]
    public void Fix_removes_the_entry() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { capabilities: { add: [CHOWN, {|KUBE1006:NET_ADMIN|}] } } }
        """,
        "Remove spec.containers[0].securityContext.capabilities.add[1]");

    [Fact]
    public void Analyzes_capabilities_alone() => Verify.VerifyFragment("Capabilities", """
        add: [CHOWN, {|KUBE1006:NET_ADMIN|}]
        """);
}
