using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2107VeryWidePortRange>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2107VeryWidePortRangeTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ ports: [{ {|KUBE2107:port|}: 1024, endPort: 65535 }] }] }")]
    [InlineData("spec: { egress: [{ ports: [{ {|KUBE2107:port|}: 1, endPort: 10001 }] }] }")]
    [InlineData("spec: { egress: [{ ports: [{ {|KUBE2107:protocol|}: UDP }] }] }")]
    public void Reports_thousands_of_ports_in_one_item(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ ports: [{ port: 1, endPort: 10000 }, { port: 80 }, { port: http }] }] }")]
    [InlineData("spec: { ingress: [{ ports: [] }] }")]
    public void Is_silent_about_few_ports(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ ports: [{ port: 1, endPort: '{{ x }}' }] }] }")]
    [InlineData("spec: { ingress: [{ ports: [{ protocol: TCP, port: '{{ x }}' }] }] }")]
    public void Is_silent_where_the_range_is_not_known(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ ports: [{ {|KUBE2107:port|}: 8000, endPort: 8100 }, { port: 8000, endPort: 8099 }] }] }")]
    public void Option_sets_the_width(string spec) => Verify.Verify(Policy(spec), options: ("kubeguard.wide_port_range", "100"));

    [Fact]
    public void Message_names_the_ports() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ ports: [{ {|KUBE2107:protocol|}: TCP }] }] }"),
        "NetworkPolicy 'shop/p' allows all TCP ports in one item; list the ports that are needed");

    private static string Policy(string spec, string name = "p") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: {{name}}, namespace: shop }
        {{spec}}
        """;
}
