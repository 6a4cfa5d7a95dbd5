using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2613PassInLastTierRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2613PassInLastTierTests
{
    private static string Policy(string action, string more = "") => Object(
        "projectcalico.org/v3", "NetworkPolicy", "name: p, namespace: shop", $"{{ {more} order: 1, types: [Ingress], ingress: [{{ action: {action}, source: {{ selector: app == 'web' }} }}] }}");

    [Fact]
    public void Reports_a_rule_that_passes_to_nobody() => Verify.VerifyMessage(
        Policy("{|KUBE2613:Pass|}"), "NetworkPolicy 'shop/p' passes connections for ingress on in the last tier that has policies, which allows them; use Allow, or add a baseline");

    [Theory]
    [InlineData("Allow")]
    [InlineData("Deny")]
    public void Is_silent_about_other_actions(string action) => Verify.Verify(Policy(action));

    [Fact]
    public void Is_silent_where_a_baseline_decides() => Verify.Verify(Policy("Pass") + Object(
        "policy.networking.k8s.io/v1alpha1", "BaselineAdminNetworkPolicy", "name: default", "{ subject: { namespaces: {} }, ingress: [{ action: Deny, from: [{ namespaces: {} }] }] }"));

    [Fact]
    public void Is_silent_where_a_later_tier_has_policies() => Verify.Verify(
        Policy("Pass") + Object("projectcalico.org/v3", "Tier", "name: last", "{ order: 2000000 }") + Policy("Deny", "tier: last,").Replace("name: p,", "name: last.p,"));

    [Fact]
    public void Is_silent_in_an_earlier_tier() => Verify.Verify(
        Object("projectcalico.org/v3", "Tier", "name: first", "{ order: 1 }") + Policy("Pass", "tier: first,").Replace("name: p,", "name: first.p,") + Policy("Deny"));
}
