using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2505NetworksAlsoHitPods>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2505NetworksAlsoHitPodsTests
{
    [Theory]
    [InlineData("[{ action: Deny, to: [{ networks: [{|KUBE2505:0.0.0.0/0|}] }] }]")]
    [InlineData("[{ action: Allow, to: [{ networks: [192.0.2.0/24, {|KUBE2505:10.0.0.0/8|}] }] }]")]
    [InlineData("[{ action: Deny, to: [{ networks: [{|KUBE2505:'::/0'|}] }] }]")]
    [InlineData("[{ action: Pass, to: [{ namespaces: { matchLabels: { team: a } } }] }, { action: Deny, to: [{ networks: [{|KUBE2505:0.0.0.0/0|}] }] }]")]
    public void Reports_addresses_that_include_those_of_pods(string egress) => Verify.Verify(Policy(egress));

    [Theory]
    [InlineData("[{ action: Pass, to: [{ namespaces: {} }] }, { action: Deny, to: [{ networks: [0.0.0.0/0] }] }]")]
    [InlineData("[{ action: Deny, to: [{ pods: { namespaceSelector: {}, podSelector: {} } }] }, { action: Deny, to: [{ networks: [0.0.0.0/0] }] }]")]
    [InlineData("[{ action: Deny, to: [{ namespaces: {} }, { networks: [0.0.0.0/0] }] }]")]
    public void Is_silent_where_a_rule_decides_about_all_pods(string egress) => Verify.Verify(Policy(egress));

    [Theory]
    [InlineData("[{ action: Deny, to: [{ networks: [192.0.2.0/24, 10.1.0.0/16] }] }]")]
    [InlineData("[{ action: Pass, to: [{ networks: [0.0.0.0/0] }] }]")]
    [InlineData("[{ action: Deny, to: [{ networks: ['{{ x }}'] }] }]")]
    [InlineData("[{ action: Pass, to: {{ x }} }, { action: Deny, to: [{ networks: [0.0.0.0/0] }] }]")]
    [InlineData("[{ action: Pass, to: [{ namespaces: {{ x }} }] }, { action: Deny, to: [{ networks: [0.0.0.0/0] }] }]")]
    public void Is_silent_about_other_addresses_and_unknown_values(string egress) => Verify.Verify(Policy(egress));

    [Fact]
    public void Message_names_the_addresses() => Verify.VerifyMessage(
        Policy("[{ action: Deny, to: [{ networks: [{|KUBE2505:0.0.0.0/0|}] }] }]"),
        "AdminNetworkPolicy 'p' decides about pods by a rule for the addresses 0.0.0.0/0, which clusters use for pods; put a rule for all namespaces before it");

    private static string Policy(string egress) => $$"""
        apiVersion: policy.networking.k8s.io/v1alpha1
        kind: AdminNetworkPolicy
        metadata: { name: p }
        spec: { priority: 10, subject: { namespaces: {} }, egress: {{egress}} }
        """;
}
