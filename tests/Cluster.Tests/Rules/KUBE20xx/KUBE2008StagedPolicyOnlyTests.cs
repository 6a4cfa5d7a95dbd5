using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Rules.KUBE20xx;

public sealed class KUBE2008StagedPolicyOnlyTests
{
    private static readonly string _web = Pod("shop", "web");

    [Theory]
    [InlineData("StagedNetworkPolicy", "name: p, namespace: shop", "{ selector: app == 'web', types: [Ingress] }")]
    [InlineData("StagedGlobalNetworkPolicy", "name: p", "{ namespaceSelector: all(), types: [Egress] }")]
    [InlineData("StagedKubernetesNetworkPolicy", "name: p, namespace: shop", "{ podSelector: {}, policyTypes: [Ingress] }")]
    public void Reports_a_staged_policy_that_is_the_only_one(string kind, string metadata, string spec) =>
        Assert.EndsWith("is staged, so it isolates nothing, and no other policy isolates Pod 'shop/web'", Only().Single(_web + Object("projectcalico.org/v3", kind, metadata, spec)).Message);

    [Fact]
    public void Is_silent_where_an_enforced_policy_isolates_as_well() => Assert.Empty(
        Only().In(_web + NetworkPolicy("shop", "e", "{}") + Object("projectcalico.org/v3", "StagedNetworkPolicy", "name: p, namespace: shop", "{ types: [Ingress] }")));

    [Theory]
    [InlineData("{ selector: app == 'db', types: [Ingress] }")]
    [InlineData("{ selector: app == 'web', types: [Ingress], stagedAction: Learn }")]
    public void Is_silent_about_a_staged_policy_that_isolates_nothing_of_the_set(string spec) =>
        Assert.Empty(Only().In(_web + Object("projectcalico.org/v3", "StagedNetworkPolicy", "name: p, namespace: shop", spec)));

    private static IsolationFindings Only() => IsolationFindings.Open().Only("KUBE2008");
}
