using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1006CapabilityBeyondBaseline>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1006CapabilityBeyondBaselineTests
{
    [Fact]
    public void Reports_each_name_that_is_not_exactly_one_of_the_set() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: net }
        spec:
          containers:
          - name: net
            image: net:1
            securityContext:
              capabilities:
                add: [CHOWN, {|KUBE1006:NET_RAW|}, {|KUBE1006:chown|}, {|KUBE1006:CAP_CHOWN|}, {|KUBE1006:ALL|}]
                drop: [SYS_ADMIN]
        """);

    [Fact]
    public void Is_silent_about_an_unknown_name() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: net }
        spec:
          containers:
          - { name: net, image: "net:1", securityContext: { capabilities: { add: ["${CAPABILITY}"] } } }
        """);

    [Fact]
    public void Option_allows_more() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: net }
        spec:
          containers:
          - { name: net, image: "net:1", securityContext: { capabilities: { add: [NET_RAW, {|KUBE1006:BPF|}] } } }
        """,
        options: ("kubeguard.additional_allowed_capabilities", "NET_RAW, SYS_TIME"));

    [Fact]
    public void Fix_removes_the_entry() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: net }
        spec:
          containers:
          - { name: net, image: "net:1", securityContext: { capabilities: { add: [CHOWN, {|KUBE1006:BPF|}] } } }
        """,
        "Remove spec.containers[0].securityContext.capabilities.add[1]");
}
