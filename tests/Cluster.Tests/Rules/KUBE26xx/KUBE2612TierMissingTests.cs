using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2612TierMissingRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2612TierMissingTests
{
    private static readonly string _tier = Object("projectcalico.org/v3", "Tier", "name: platform", "{ order: 100 }");

    private static string Policy(string tier) => Object("projectcalico.org/v3", "GlobalNetworkPolicy", "name: p", $"{{ tier: {tier} }}");

    [Fact]
    public void Reports_a_tier_that_is_not_there() => Verify.VerifyMessage(
        _tier + Policy("{|KUBE2612:plattform|}"), "GlobalNetworkPolicy 'p' is in a tier that does not exist: there is no Tier 'plattform'; did you mean 'platform'?");

    [Theory]
    [InlineData("platform")]
    [InlineData("default")]
    [InlineData("kube-baseline")]
    [InlineData("'{{ .Values.tier }}'")]
    public void Is_silent_about_tiers_that_are_or_may_be_there(string tier) => Verify.Verify(_tier + Policy(tier));

    [Fact]
    public void Is_silent_in_an_open_set_without_tiers() => Verify.Verify(Policy("platform"));

    [Fact]
    public void Reports_in_a_complete_set_without_tiers() => Verify.VerifyComplete(Policy("{|KUBE2612:platform|}"));

    [Fact]
    public void Is_silent_about_an_external_tier() => Verify.Verify(_tier + Policy("security"), ("kubeguard.external_objects", "Tier/*/security"));
}
