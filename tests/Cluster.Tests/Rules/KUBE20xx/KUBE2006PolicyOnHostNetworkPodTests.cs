using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Rules.KUBE20xx;

public sealed class KUBE2006PolicyOnHostNetworkPodTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "agent", "{ hostNetwork: true, containers: [{ name: c }] }");

    [Theory]
    [InlineData("{ podSelector: { matchLabels: { app: agent } } }")]
    [InlineData("{ podSelector: { matchExpressions: [{ key: app, operator: Exists }] } }")]
    public void Reports_a_policy_that_selects_such_a_pod(string policy) => Assert.Equal(
        "NetworkPolicy 'shop/p' selects Pod 'shop/agent', which is in the network of its node, where policies have no reliable effect",
        Only().Single(_pods + NetworkPolicy("shop", "p", policy)).Message);

    [Fact]
    public void Reports_a_peer_that_only_such_a_pod_matches() => Assert.Equal(
        "NetworkPolicy 'shop/p' allows connections by a selector that matches only Pod 'shop/agent', which is in the network of its node, where policies have no reliable effect",
        Only().Single(_pods + NetworkPolicy("shop", "p", "{ podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: { app: agent } } }] }] }")).Message);

    [Theory]
    [InlineData("{ podSelector: {} }")]
    [InlineData("{ podSelector: { matchLabels: { app: web } } }")]
    [InlineData("{ podSelector: {}, ingress: [{ from: [{ podSelector: { matchExpressions: [{ key: app, operator: Exists }] } }] }] }")]
    public void Is_silent_where_a_policy_is_for_others_as_well(string policy) => Assert.Empty(Only().In(_pods + NetworkPolicy("shop", "p", policy)));

    [Fact]
    public void Is_silent_where_the_pod_is_in_a_network_of_its_own() => Assert.Empty(
        Only().In(_pods.Replace("hostNetwork: true", "hostNetwork: false", StringComparison.Ordinal) + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: agent } } }")));

    private static IsolationFindings Only() => IsolationFindings.Open().Only("KUBE2006");
}
