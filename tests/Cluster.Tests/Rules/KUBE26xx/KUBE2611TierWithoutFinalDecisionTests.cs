using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2611TierWithoutFinalDecisionRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2611TierWithoutFinalDecisionTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");

    private static readonly string _kubernetes = NetworkPolicy("shop", "web", "{ podSelector: { matchLabels: { app: web } }, policyTypes: [Egress], egress: [{ to: [{ podSelector: { matchLabels: { app: db } } }] }] }");

    private static string Tier(string spec = "{ order: 100 }") => Object("projectcalico.org/v3", "Tier", "name: platform", spec);

    private static string Policy(string tier, string rules, string types = "Egress") => Object(
        "projectcalico.org/v3", "GlobalNetworkPolicy", "name: platform.dns", $"{{ tier: {tier}, namespaceSelector: all(), types: [{types}], {types.ToLowerInvariant()}: [{rules}] }}");

    [Theory]
    [InlineData("{ order: 100 }")]
    [InlineData("{ order: 100, defaultAction: Deny }")]
    public void Reports_a_tier_that_denies_what_a_later_one_allows(string tier) =>
        Verify.Verify(_pods + _kubernetes + Tier(tier) + Policy("{|KUBE2611:platform|}", "{ action: Allow, protocol: UDP, destination: { ports: [53] } }"));

    [Theory]
    [InlineData("{ order: 100, defaultAction: Pass }", "{ action: Allow, protocol: UDP, destination: { ports: [53] } }")]
    [InlineData("{ order: 100 }", "{ action: Allow, protocol: UDP, destination: { ports: [53] } }, { action: Pass }")]
    [InlineData("{ order: 100 }", "{ action: Allow, destination: { selector: app == 'db' } }")]
    [InlineData("{ order: 100 }", "{ action: Deny }")]
    [InlineData("{ order: 2000000 }", "{ action: Allow, protocol: UDP, destination: { ports: [53] } }")]
    public void Is_silent_where_a_rule_decides_or_passes(string tier, string rules) => Verify.Verify(_pods + _kubernetes + Tier(tier) + Policy("platform", rules));

    [Fact]
    public void Is_silent_where_later_tiers_allow_nothing() => Verify.Verify(_pods + Tier() + Policy("platform", "{ action: Allow, protocol: UDP, destination: { ports: [53] } }"));

    [Fact]
    public void Message_names_the_workload_and_the_later_policy() => Verify.VerifyMessage(
        _pods + _kubernetes + Tier() + Policy("{|KUBE2611:platform|}", "{ action: Allow, protocol: UDP, destination: { ports: [53] } }"),
        "GlobalNetworkPolicy 'platform.dns' is the last policy for Pod 'shop/web' in the tier 'platform', which denies the rest, so what NetworkPolicy 'shop/web' allows is denied; end it with a rule that passes");
}
