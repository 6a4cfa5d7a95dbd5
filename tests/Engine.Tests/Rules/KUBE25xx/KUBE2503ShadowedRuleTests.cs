using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2503ShadowedRule>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2503ShadowedRuleTests
{
    [Theory]
    [InlineData("ingress: [{ action: Deny, from: [{ namespaces: {} }] }, { {|KUBE2503:action|}: Allow, from: [{ namespaces: { matchLabels: { a: b } } }] }]")]
    [InlineData("ingress: [{ action: Pass, from: [{ namespaces: {} }] }, { {|KUBE2503:action|}: Allow, from: [{ pods: { namespaceSelector: {}, podSelector: { matchLabels: { a: b } } } }], ports: [{ portNumber: { protocol: TCP, port: 80 } }] }]")]
    [InlineData("egress: [{ action: Deny, to: [{ networks: [10.0.0.0/8, 192.168.0.0/16] }] }, { {|KUBE2503:action|}: Allow, to: [{ networks: [10.1.0.0/16] }] }]")]
    [InlineData("ingress: [{ action: Allow, from: [{ namespaces: { matchExpressions: [{ key: a, operator: Exists }] } }], ports: [{ namedPort: http }, { portRange: { protocol: TCP, start: 80, end: 90 } }] }, { {|KUBE2503:action|}: Deny, from: [{ namespaces: { matchLabels: { a: b } } }], ports: [{ namedPort: http }, { portNumber: { protocol: TCP, port: 85 } }] }]")]
    [InlineData("ingress: [{ action: Allow, from: [{ namespaces: {} }], ports: [{ portNumber: { protocol: TCP, port: 80 } }] }, { action: Allow, from: [{ namespaces: {} }], ports: [{ portNumber: { protocol: TCP, port: 81 } }] }, { {|KUBE2503:action|}: Deny, from: [{ namespaces: {} }], ports: [{ portRange: { protocol: TCP, start: 80, end: 81 } }] }]")]
    public void Reports_a_rule_that_others_before_it_decide(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("ingress: [{ action: Allow, from: [{ namespaces: { matchLabels: { a: b } } }] }, { action: Deny, from: [{ namespaces: {} }] }]")]
    [InlineData("ingress: [{ action: Deny, from: [{ namespaces: { matchLabels: { a: b } } }] }, { action: Allow, from: [{ namespaces: { matchLabels: { a: c } } }] }]")]
    [InlineData("ingress: [{ action: Deny, from: [{ namespaces: {} }], ports: [{ portNumber: { protocol: TCP, port: 80 } }] }, { action: Allow, from: [{ namespaces: {} }] }]")]
    [InlineData("ingress: [{ action: Deny, from: [{ namespaces: {} }] }]\n  egress: [{ action: Allow, to: [{ namespaces: {} }] }]")]
    [InlineData("egress: [{ action: Deny, to: [{ namespaces: {} }] }, { action: Allow, to: [{ networks: [10.0.0.0/8] }] }]")]
    [InlineData("egress: [{ action: Deny, to: [{ nodes: {} }] }, { action: Allow, to: [{ domainNames: [example.com] }] }]")]
    public void Is_silent_about_a_rule_that_decides_something(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("ingress: [{ action: '{{ x }}', from: [{ namespaces: {} }] }, { action: Allow, from: [{ namespaces: {} }] }]")]
    [InlineData("ingress: [{ action: Deny, from: [{ namespaces: { matchLabels: { a: '{{ x }}' } } }] }, { action: Allow, from: [{ namespaces: { matchLabels: { a: b } } }] }]")]
    [InlineData("ingress: [{ action: Deny, from: [{ namespaces: { matchLabels: { a: b } } }] }, { action: Allow, from: ['{{ x }}'] }]")]
    public void Is_silent_where_something_is_not_known(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_direction() => Verify.VerifyMessage(
        Policy("egress: [{ action: Deny, to: [{ nodes: {} }] }, { {|KUBE2503:action|}: Allow, to: [{ nodes: { matchLabels: { a: b } } }] }]"),
        "AdminNetworkPolicy 'p' has a rule for egress that decides nothing, since rules before it decide about all of its peers and ports; move or remove it");

    private static string Policy(string spec) => $$"""
        apiVersion: policy.networking.k8s.io/v1alpha1
        kind: AdminNetworkPolicy
        metadata: { name: p }
        spec:
          priority: 10
          subject: { namespaces: {} }
          {{spec}}
        """;
}
