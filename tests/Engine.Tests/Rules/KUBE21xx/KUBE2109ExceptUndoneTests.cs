using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2109ExceptUndone>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2109ExceptUndoneTests
{
    [Theory]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [{|KUBE2109:10.0.0.0/8|}] } }, { ipBlock: { cidr: 10.0.0.0/8 } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [{|KUBE2109:10.1.0.0/16|}] } }] }, { to: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0, except: [{|KUBE2109:10.1.0.0/16|}] } }], ports: [{ port: 80 }] }, { ports: [{ port: 80 }] }] }")]
    public void Reports_an_exception_that_another_peer_undoes(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }, { ipBlock: { cidr: 10.1.0.0/16 } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }], ports: [{ port: 443 }] }, { to: [{ ipBlock: { cidr: 10.0.0.0/8 } }], ports: [{ port: 5432 }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }] }, {}] }")]
    [InlineData("spec: { policyTypes: [Ingress], egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }, { ipBlock: { cidr: 10.0.0.0/8 } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }] }], ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }, { ipBlock: { cidr: 10.0.0.0/8, except: ['{{ x }}'] } }] }] }")]
    public void Is_silent_where_the_exception_counts(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Is_only_advice_where_a_rule_for_some_ports_undoes_it()
    {
        const string spec = "spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [{|KUBE2109:10.0.0.0/8|}] } }] }, { to: [{ ipBlock: { cidr: 10.0.0.0/8 } }], ports: [{ port: 53, protocol: UDP }] }] }";
        var finding = Verify.VerifyMessage(
            Policy(spec),
            "NetworkPolicy 'shop/p' leaves out 10.0.0.0/8 by except, and allows it again by 10.0.0.0/8 on UDP 53; an exception is about its own block alone");
        Assert.Equal(RuleSeverity.Suggestion, finding.Severity);
    }

    [Fact]
    public void Message_names_the_rule_that_allows_it_again() => Verify.VerifyMessage(
        Policy("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [{|KUBE2109:10.0.0.0/8|}] } }], ports: [{ port: 80 }] }, { ports: [{ port: 80 }, { port: 81 }] }] }"),
        "NetworkPolicy 'shop/p' leaves out 10.0.0.0/8 by except, and allows it again by a rule without peers; an exception is about its own block alone");

    private static string Policy(string spec, string name = "p") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: {{name}}, namespace: shop }
        {{spec}}
        """;
}
