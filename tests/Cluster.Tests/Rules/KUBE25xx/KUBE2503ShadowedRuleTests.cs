using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2503ShadowedRuleRule>;

namespace KubeGuard.Cluster.Tests.Rules.KUBE25xx;

public sealed class KUBE2503ShadowedRuleTests
{
    private static string Policy(string name, int priority, string subject, string rule) => Object(
        "policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy", $"name: {name}", $"{{ priority: {priority}, subject: {{ namespaces: {subject} }}, ingress: [{rule}] }}");

    private const string Shop = "{ matchLabels: { kubernetes.io/metadata.name: shop } }";

    [Fact]
    public void Reports_a_rule_that_a_policy_with_a_higher_priority_decides() => Assert.Equal("a policy with a higher priority is here", Assert.Single(Verify.VerifyMessage(
        Policy("deny", 10, "{}", "{ action: Deny, from: [{ namespaces: {} }] }") + Policy("allow", 20, Shop, "{ {|KUBE2503:action|}: Allow, from: [{ namespaces: {} }] }"),
        "AdminNetworkPolicy 'allow' has a rule for ingress that decides nothing, since rules before it decide about all of its peers and ports; move or remove it").Related).Message);

    [Theory]
    [InlineData(30, "{}", "{ action: Deny, from: [{ namespaces: {} }] }")]
    [InlineData(20, "{}", "{ action: Deny, from: [{ namespaces: {} }] }")]
    [InlineData(10, "{ matchLabels: { kubernetes.io/metadata.name: bank } }", "{ action: Deny, from: [{ namespaces: {} }] }")]
    [InlineData(10, "{}", "{ action: Deny, from: [{ namespaces: { matchLabels: { team: a } } }] }")]
    [InlineData(10, "{}", "{ action: Deny, from: [{ namespaces: {} }], ports: [{ portNumber: { protocol: TCP, port: 80 } }] }")]
    public void Is_silent_where_something_is_left(int priority, string subject, string rule) =>
        Verify.Verify(Policy("deny", priority, subject, rule) + Policy("allow", 20, Shop, "{ action: Allow, from: [{ namespaces: {} }] }"));

    [Fact]
    public void Leaves_alone_a_rule_that_its_own_policy_decides() => Verify.Verify(
        Policy("deny", 10, "{}", "{ action: Pass, from: [{ namespaces: { matchLabels: { team: a } } }] }")
        + Policy("allow", 20, Shop, "{ action: Deny, from: [{ namespaces: {} }] }, { action: Allow, from: [{ namespaces: {} }] }"));
}
