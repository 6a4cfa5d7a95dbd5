using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2609CalicoUnreachableRule>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2609CalicoUnreachableRuleTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ action: Deny }, { {|KUBE2609:action|}: Allow, protocol: TCP }, { action: Log }] }")]
    [InlineData("spec: { egress: [{ action: Pass, metadata: { annotations: { a: b } }, source: {} }, { {|KUBE2609:action|}: Allow }] }")]
    public void Reports_the_rule_after_one_that_matches_everything(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ action: Allow, protocol: TCP }, { {|KUBE2609:action|}: Deny, protocol: 6, destination: { ports: [80] } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, notProtocol: UDP }, { {|KUBE2609:action|}: Deny, protocol: TCP }] }")]
    [InlineData("spec: { ingress: [{ action: Deny, source: { nets: [10.0.0.0/8] } }, { {|KUBE2609:action|}: Allow, source: { nets: [10.1.0.0/16, 10.2.0.1] } }] }")]
    [InlineData("spec: { ingress: [{ action: Deny, source: { notNets: [10.0.0.0/8] } }, { {|KUBE2609:action|}: Allow, source: { nets: [192.168.0.0/16] } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { selector: \"app in {'a', 'b'}\" } }, { {|KUBE2609:action|}: Deny, source: { selector: \"app == 'a' && has(x)\" } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { namespaceSelector: all() } }, { {|KUBE2609:action|}: Deny, source: { namespaceSelector: team == 'a', selector: has(x) } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, protocol: TCP, destination: { ports: ['8000:9000', http] } }, { {|KUBE2609:action|}: Deny, protocol: TCP, destination: { ports: [8080, http] } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { serviceAccounts: { names: [a, b] } } }, { {|KUBE2609:action|}: Deny, source: { serviceAccounts: { names: [a] } } }] }")]
    public void Reports_a_rule_whose_connections_an_earlier_one_decides(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ action: Log }, { action: Allow }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, protocol: TCP }, { action: Deny }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, protocol: TCP }, { action: Deny, protocol: UDP }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { nets: [10.1.0.0/16] } }, { action: Deny, source: { nets: [10.0.0.0/8] } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { selector: all() } }, { action: Deny }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { selector: has(x) } }, { action: Deny, source: { namespaceSelector: all(), selector: has(x) } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { namespaceSelector: all() } }, { action: Deny, source: { namespaceSelector: global() } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { notSelector: has(x) } }, { action: Deny, source: { selector: has(x) } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, http: { methods: [GET] } }, { action: Deny }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, protocol: TCP, destination: { ports: [80] } }, { action: Deny, protocol: TCP, destination: { ports: [http] } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, protocol: TCP, destination: { notPorts: [80] } }, { action: Deny, protocol: TCP, destination: { ports: [80] } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, destination: { domains: [example.com] } }, { action: Deny }] }")]
    [InlineData("spec: { ingress: [{ action: Deny }], egress: [{ action: Allow }] }")]
    public void Is_silent_about_rules_that_are_reached(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ action: '{{ x }}' }, { action: Deny }] }")]
    [InlineData("spec: { ingress: [{ action: Deny, protocol: '{{ x }}' }, { action: Allow }] }")]
    [InlineData("spec: { ingress: [{ action: Deny, source: '{{ x }}' }, { action: Allow }] }")]
    [InlineData("spec: { ingress: [{ action: Deny, source: { selector: '{{ x }}' } }, { action: Allow, source: { selector: a == 'b' } }] }")]
    public void Is_silent_where_something_is_not_known(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_rule_that_decides() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ action: Deny }, { {|KUBE2609:action|}: Allow, protocol: TCP }] }"),
        "NetworkPolicy 'p' has a rule for ingress that is never reached, since the rule Deny before it decides about every connection; move or remove it");

    private static string Policy(string spec, string kind = "NetworkPolicy") => $$"""
        apiVersion: projectcalico.org/v3
        kind: {{kind}}
        metadata: { name: p }
        {{spec}}
        """;
}
