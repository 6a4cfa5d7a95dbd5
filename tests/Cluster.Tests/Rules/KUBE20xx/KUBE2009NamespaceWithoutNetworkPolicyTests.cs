using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Rules.KUBE20xx;

public sealed class KUBE2009NamespaceWithoutNetworkPolicyTests
{
    [Fact]
    public void Reports_a_namespace_beside_one_with_policies() => Assert.Equal(
        "Namespace 'shop' has no network policy, although other namespaces have; add one that denies ingress by default",
        Only().Single(Pod("shop", "web") + Pod("office", "web") + NetworkPolicy("office", "p", "{}")).Message);

    [Fact]
    public void Is_silent_where_no_namespace_has_policies() => Assert.Empty(Only().In(Pod("shop", "web") + Pod("office", "web")));

    [Fact]
    public void Is_silent_where_a_global_policy_is_for_the_workloads() => Assert.Empty(
        Only().In(Pod("shop", "web") + Object("projectcalico.org/v3", "GlobalNetworkPolicy", "name: p", "{ selector: app == 'web', types: [Ingress] }")));

    [Fact]
    public void Is_silent_where_the_namespace_has_a_policy_of_whatever_effect() =>
        Assert.Empty(Only().In(Pod("shop", "web") + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } } }")));

    private static IsolationFindings Only() => IsolationFindings.Open().Only("KUBE2009");
}
