using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1102PrivilegeEscalationAllowed>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1102PrivilegeEscalationAllowedTests
{
    [Fact]
    public void Reports_at_the_owner_that_lacks_the_field() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - {|KUBE1102:name|}: a
            image: a:1
          - name: b
            image: b:1
            {|KUBE1102:securityContext|}:
              runAsNonRoot: true
          - name: c
            image: c:1
            securityContext:
              allowPrivilegeEscalation: {|KUBE1102:true|}
          - name: d
            image: d:1
            securityContext:
              allowPrivilegeEscalation: false
        """);

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
          - { {|KUBE1102:name|}: a, image: "a:1" }
        """,
        version: "1.24");

    [Fact]
    public void Option_only_explicit_true_accepts_an_absent_value() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1", securityContext: { allowPrivilegeEscalation: {|KUBE1102:true|} } }
        """,
        options: ("kubeguard.only_explicit_true", "true"));
}
