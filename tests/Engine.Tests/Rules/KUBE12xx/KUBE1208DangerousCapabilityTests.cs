using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1208DangerousCapability>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1208DangerousCapabilityTests
{
    [Theory]
    [InlineData("ALL")]
    [InlineData("SYS_ADMIN")]
    [InlineData("NET_ADMIN")]
    [InlineData("SYS_MODULE")]
    [InlineData("SYS_RAWIO")]
    [InlineData("SYS_PTRACE")]
    [InlineData("SYS_BOOT")]
    [InlineData("MAC_OVERRIDE")]
    [InlineData("MAC_ADMIN")]
    [InlineData("PERFMON")]
    [InlineData("BPF")]
    [InlineData("CAP_SYS_ADMIN")]
    [InlineData("cap_sys_admin")]
    [InlineData("all")]
    public void Reports_each_dangerous_capability_in_any_spelling(string capability) =>
        Verify.Verify(PodWith($"CHOWN, {{|KUBE1208:{capability}|}}"));

    [Theory]
    [InlineData("NET_BIND_SERVICE")]
    [InlineData("SYS_ADMIN_LIKE")]
    [InlineData("'{{ .Values.capability }}'")]
    public void Is_silent_about_other_and_unknown_capabilities(string capability) => Verify.Verify(PodWith(capability));

    [Fact]
    public void Reports_init_and_ephemeral_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: "setup:1", securityContext: { capabilities: { add: [{|KUBE1208:NET_ADMIN|}] } } }
          containers:
          - { name: a, image: "a:1" }
          ephemeralContainers:
          - { name: debug, image: "debug:1", securityContext: { capabilities: { add: [{|KUBE1208:SYS_PTRACE|}] } } }
        """);

    [Theory]
    [InlineData("NET_RAW")]
    [InlineData("net_raw")]
    [InlineData("CAP_NET_RAW")]
    [InlineData("SETPCAP")]
    [InlineData("cap_setpcap")]
    public void Is_silent_about_what_a_container_has_by_default(string capability) => Verify.Verify(PodWith(capability));

    [Fact]
    public void Option_can_name_a_default_capability() =>
        Verify.Verify(PodWith("{|KUBE1208:NET_RAW|}"), options: ("kubeguard.capabilities", "SYS_ADMIN, NET_RAW"));

    [Fact]
    public void Option_replaces_the_list() =>
        Verify.Verify(PodWith("SYS_ADMIN, {|KUBE1208:SYS_TIME|}"), options: ("kubeguard.capabilities", "cap_sys_time"));

    [Fact]
    public void Message_has_the_name_as_written() => Verify.VerifyMessage(
        PodWith("{|KUBE1208:cap_sys_admin|}"),
        "Container 'a' of Pod 'web' adds the capability 'cap_sys_admin', which can give control of the node; remove it");

    [Fact]
    public void Fix_removes_the_entry() =>
        Verify.VerifyFix(PodWith("CHOWN, {|KUBE1208:SYS_ADMIN|}"), "Remove spec.containers[0].securityContext.capabilities.add[1]");

    private static string PodWith(string capabilities) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            securityContext:
              capabilities:
                add: [{{capabilities}}]
        """;
}
