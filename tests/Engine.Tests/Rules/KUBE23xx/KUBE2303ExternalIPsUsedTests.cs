using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2303ExternalIPsUsed>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2303ExternalIPsUsedTests
{
    [Fact]
    public void Reports_each_external_address() => Verify.Verify(Service("{ externalIPs: [{|KUBE2303:203.0.113.5|}, {|KUBE2303:203.0.113.6|}] }"));

    [Theory]
    [InlineData("{ ports: [{ port: 80 }] }")]
    [InlineData("{ externalIPs: [] }")]
    [InlineData("{ externalIPs: ['', '{{ x }}'] }")]
    [InlineData("{ externalIPs: {{ x }} }")]
    public void Is_silent_about_no_address_and_unknown_ones(string spec) => Verify.Verify(Service(spec));

    [Fact]
    public void Option_allows_addresses() => Verify.Verify(
        Service("{ externalIPs: [203.0.113.5, {|KUBE2303:203.0.113.6|}] }"),
        options: ("kubeguard.allowed_external_ips", "203.0.113.5"));

    [Fact]
    public void Message_names_the_address() => Verify.VerifyMessage(
        Service("{ externalIPs: [{|KUBE2303:203.0.113.5|}] }"),
        "Service 'shop/web' takes over the connections to the external address 203.0.113.5; remove it, or allow it by an option");

    [Fact]
    public void Fix_removes_the_address() => Verify.VerifyFix(
        Service("{ externalIPs: [{|KUBE2303:203.0.113.5|}] }"),
        "Remove spec.externalIPs[0]");

    private static string Service(string spec) => $"""
        apiVersion: v1
        kind: Service
        metadata: {"{ name: web, namespace: shop }"}
        spec: {spec}
        """;
}
