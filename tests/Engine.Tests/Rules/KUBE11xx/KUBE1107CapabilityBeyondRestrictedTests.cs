using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1107CapabilityBeyondRestricted>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1107CapabilityBeyondRestrictedTests
{
    [Fact]
    public void Reports_each_capability_but_NET_BIND_SERVICE() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { add: [NET_BIND_SERVICE, {|KUBE1107:CHOWN|}, {|KUBE1107:net_bind_service|}] } } }
          - { name: b, image: "b:1", securityContext: { capabilities: { add: [], drop: [ALL] } } }
          - { name: c, image: "c:1", securityContext: { capabilities: { add: ["{{ .Values.capability }}"] } } }
        """);

    [Fact]
    public void Begins_with_1_22() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { add: [CHOWN] } } }
        """,
        version: "1.21");

    [Fact]
    public void Exempts_windows_pods_from_1_25() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          os: { name: windows }
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { add: [CHOWN] } } }
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
          - { name: a, image: "a:1", securityContext: { capabilities: { add: [{|KUBE1107:CHOWN|}] } } }
        """,
        version: "1.24");

    [Fact]
    public void Option_allowed_capabilities_replaces_the_list() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { add: [CHOWN, {|KUBE1107:NET_BIND_SERVICE|}] } } }
        """,
        options: ("kubeguard.allowed_capabilities", "CHOWN"));

    [Fact]
    public void Names_the_capability() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { capabilities: { add: [{|KUBE1107:CHOWN|}] } } }
        """,
        "Container 'web' of Pod 'web' adds the capability 'CHOWN', which the restricted profile does not allow; remove it");

    [Fact]
    public void Fix_removes_the_entry() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { capabilities: { add: [{|KUBE1107:CHOWN|}] } } }
        """,
        "Remove spec.containers[0].securityContext.capabilities.add[0]");
}
