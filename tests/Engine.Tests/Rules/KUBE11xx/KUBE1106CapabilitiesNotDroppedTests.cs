using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1106CapabilitiesNotDropped>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1106CapabilitiesNotDroppedTests
{
    private const string Manifest = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1106:name|}: a, image: "a:1" }
          - { name: b, image: "b:1", securityContext: { capabilities: { {|KUBE1106:drop|}: [all] } } }
          - { name: c, image: "c:1", securityContext: { capabilities: { {|KUBE1106:drop|}: [NET_RAW] } } }
          - { name: d, image: "d:1", securityContext: { capabilities: { drop: [NET_RAW, ALL] } } }
          - { name: e, image: "e:1", securityContext: { capabilities: { drop: ["${CAPABILITIES}"] } } }
        """;

    [Fact]
    public void Reports_lists_without_exactly_ALL() => Verify.Verify(Manifest);

    [Fact]
    public void Fix_adds_ALL_or_corrects_its_case() => Verify.VerifyFix(
        Manifest,
        "Add spec.containers[0].securityContext.capabilities.drop = ALL",
        "Set spec.containers[1].securityContext.capabilities.drop[0] = ALL",
        "Add spec.containers[2].securityContext.capabilities.drop = ALL");

    [Fact]
    public void Is_silent_before_1_22() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: a, image: "a:1" }]
        """,
        version: "1.21");

    [Fact]
    public void Options_accept_any_case_and_the_full_default_set() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { drop: [all] } } }
          - name: b
            image: b:1
            securityContext:
              capabilities:
                drop: [AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, NET_RAW, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT]
        """,
        options: [("kubeguard.ignore_case", "true"), ("kubeguard.accept_full_default_set", "true")]);
}
