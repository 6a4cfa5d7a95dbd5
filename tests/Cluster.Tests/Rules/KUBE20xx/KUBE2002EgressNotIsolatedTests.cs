using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Rules.KUBE20xx;

public sealed class KUBE2002EgressNotIsolatedTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");

    [Fact]
    public void Reports_a_workload_that_no_policy_selects_for_egress() => Assert.Equal(
        ["KUBE2002 Pod 'shop/web'"], Only(_pods + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } }, policyTypes: [Ingress, Egress] }")));

    [Fact]
    public void Reports_a_policy_whose_empty_list_of_rules_isolates_nothing() => Assert.Equal(
        ["KUBE2002 Pod 'shop/db'", "KUBE2002 Pod 'shop/web'"], Only(_pods + NetworkPolicy("shop", "p", "{ podSelector: {}, egress: [] }")));

    [Fact]
    public void Is_silent_where_a_policy_isolates_every_pod() =>
        Assert.Empty(Only(_pods + NetworkPolicy("shop", "p", "{ podSelector: {}, egress: [{ ports: [{ port: 53, protocol: UDP }] }] }")));

    [Fact]
    public void The_message_says_what_is_possible() => Assert.Equal(
        "Pod 'shop/web' may connect to every address, since no policy isolates it for egress; select it in a NetworkPolicy",
        IsolationFindings.Open().Only("KUBE2002").Single(Pod("shop", "web") + NetworkPolicy("shop", "p", "{}")).Message);

    private static IEnumerable<string> Only(string yaml) => IsolationFindings.Open().Only("KUBE2002").Texts(yaml);
}
