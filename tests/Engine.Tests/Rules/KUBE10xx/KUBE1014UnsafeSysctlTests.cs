using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1014UnsafeSysctl>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1014UnsafeSysctlTests
{
    [Fact]
    public void Reports_names_outside_the_safe_set() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: tuned }
        spec:
          securityContext:
            sysctls:
            - { name: {|KUBE1014:net.core.somaxconn|}, value: "1024" }
            - { name: net.ipv4.tcp_syncookies, value: "1" }
            - { name: net/ipv4/tcp_syncookies, value: "1" }
          containers: [{ name: a, image: "a:1" }]
        """);

    [Theory]
    [InlineData("net.ipv4.ip_local_reserved_ports", "1.26", "1.27")]
    [InlineData("net.ipv4.tcp_keepalive_time", "1.28", "1.29")]
    [InlineData("net.ipv4.tcp_rmem", "1.31", "1.32")]
    [InlineData("net.ipv4.tcp_notsent_lowat", "1.36", "1.37")]
    public void Allows_a_name_from_the_version_that_made_it_safe(string name, string before, string since)
    {
        static string Manifest(string name) => $$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: tuned }
            spec:
              securityContext: { sysctls: [{ name: {{name}}, value: "1" }] }
              containers: [{ name: a, image: "a:1" }]
            """;
        Verify.Verify(Manifest($"{{|KUBE1014:{name}|}}"), before);
        Verify.Verify(Manifest(name), since);
    }

    [Fact]
    public void Option_allows_more() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: tuned }
        spec:
          securityContext: { sysctls: [{ name: net.core.somaxconn, value: "1" }] }
          containers: [{ name: a, image: "a:1" }]
        """,
        options: ("kubeguard.additional_allowed_sysctls", "net.core.somaxconn"));
}
