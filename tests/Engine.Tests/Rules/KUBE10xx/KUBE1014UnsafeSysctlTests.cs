using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1014UnsafeSysctl>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1014UnsafeSysctlTests
{
    [Fact]
    public void Reports_names_outside_the_safe_set() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext:
            sysctls:
            - { name: {|KUBE1014:kernel.msgmax|}, value: "1" }
            - { name: net.ipv4.tcp_syncookies, value: "1" }
            - { name: {|KUBE1014:net.core.somaxconn|}, value: "1" }
            - { name: "{{ .Values.sysctl }}", value: "1" }
          containers:
          - { name: web, image: "web:1" }
        """);

    [Fact]
    public void Reads_the_spelling_with_slashes() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext:
            sysctls:
            - { name: net/ipv4/tcp_syncookies, value: "1" }
            - { name: {|KUBE1014:net/core/somaxconn|}, value: "1" }
          containers:
          - { name: web, image: "web:1" }
        """);

    [Theory]
    [InlineData("net.ipv4.ip_local_reserved_ports", "1.26", "1.27")]
    [InlineData("net.ipv4.tcp_keepalive_time", "1.28", "1.29")]
    [InlineData("net.ipv4.tcp_fin_timeout", "1.28", "1.29")]
    [InlineData("net.ipv4.tcp_keepalive_intvl", "1.28", "1.29")]
    [InlineData("net.ipv4.tcp_keepalive_probes", "1.28", "1.29")]
    [InlineData("net.ipv4.tcp_rmem", "1.31", "1.32")]
    [InlineData("net.ipv4.tcp_wmem", "1.31", "1.32")]
    [InlineData("net.ipv4.tcp_slow_start_after_idle", "1.36", "1.37")]
    [InlineData("net.ipv4.tcp_notsent_lowat", "1.36", "1.37")]
    public void The_safe_set_grows_with_the_version(string sysctl, string unsafeIn, string safeIn)
    {
        Verify.Verify(PodWith($"{{|KUBE1014:{sysctl}|}}"), unsafeIn);
        Verify.Verify(PodWith(sysctl), safeIn);
    }

    [Fact]
    public void Option_additional_allowed_sysctls_extends_the_set() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext:
            sysctls:
            - { name: net.core.somaxconn, value: "1" }
            - { name: {|KUBE1014:kernel.msgmax|}, value: "1" }
          containers:
          - { name: web, image: "web:1" }
        """,
        options: ("kubeguard.additional_allowed_sysctls", "net.core.somaxconn"));

    [Fact]
    public void Names_sysctl_and_version() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext:
            sysctls:
            - { name: {|KUBE1014:kernel.msgmax|}, value: "1" }
          containers:
          - { name: web, image: "web:1" }
        """,
        "Pod 'web' sets the sysctl 'kernel.msgmax', which is not in the safe set of Kubernetes 1.37; remove it or set it on the node");

    private static string PodWith(string sysctl) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext:
            sysctls: [{ name: {{sysctl}}, value: "1" }]
          containers:
          - { name: web, image: "web:1" }
        """;
}
