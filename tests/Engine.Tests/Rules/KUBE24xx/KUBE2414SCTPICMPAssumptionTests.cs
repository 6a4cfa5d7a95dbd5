using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2414SCTPICMPAssumption>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2414SCTPICMPAssumptionTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ ports: [{ protocol: {|KUBE2414:SCTP|}, port: 132 }] }] }")]
    public void Reports_a_port_of_SCTP(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ ports: [{ protocol: UDP, port: 53 }, { port: 80 }, { protocol: '{{ x }}' }] }] }")]
    public void Is_silent_about_other_protocols(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ ports: [{ protocol: SCTP, port: 132 }] }] }")]
    public void Option_says_that_the_network_plugin_enforces_it(string spec) => Verify.Verify(Policy(spec), options: ("kubeguard.cni_supports_sctp", "true"));

    [Fact]
    public void Message_names_the_option() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ ports: [{ protocol: {|KUBE2414:SCTP|} }] }] }"),
        "NetworkPolicy 'shop/p' has a port of SCTP, which not every network plugin enforces; set the option cni_supports_sctp if that of the cluster does");

    private static string Policy(string spec, string name = "p") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: {{name}}, namespace: shop }
        {{spec}}
        """;
}
