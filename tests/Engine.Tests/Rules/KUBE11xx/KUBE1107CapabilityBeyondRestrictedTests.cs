using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1107CapabilityBeyondRestricted>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1107CapabilityBeyondRestrictedTests
{
    [Fact]
    public void Reports_everything_but_NET_BIND_SERVICE() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { add: [NET_BIND_SERVICE, {|KUBE1107:CHOWN|}] } } }
        """);

    [Theory]
    [InlineData("1.21", "linux")]
    [InlineData("1.25", "windows")]
    public void Is_silent_before_1_22_and_about_windows_from_1_25(string version, string os) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          os: { name: {{os}} }
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { add: [CHOWN] } } }
        """,
        version);

    [Fact]
    public void Option_names_the_allowed_ones() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { add: [{|KUBE1107:NET_BIND_SERVICE|}, CHOWN] } } }
        """,
        options: ("kubeguard.allowed_capabilities", "CHOWN"));

    [Fact]
    public void Fix_removes_the_entry() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { add: [{|KUBE1107:CHOWN|}] } } }
        """,
        "Remove spec.containers[0].securityContext.capabilities.add[0]");
}
