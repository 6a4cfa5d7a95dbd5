using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2702ForbiddenConnectionPossibleRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2702ForbiddenConnectionPossibleTests
{
    private const string Head = """
        apiVersion: kubeguard/v1
        kind: Connectivity

        """;

    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");
    private static readonly string _isolated = _pods + NetworkPolicy("shop", "deny", "{ podSelector: {}, policyTypes: [Ingress, Egress] }");

    [Fact]
    public void Reports_a_forbidden_connection_at_the_rule_that_allows_it() => Assert.Equal(
        "NetworkPolicy 'shop/db' makes 'others -> shop/db: 5432' and one more connection possible, which the list forbids by 'cluster -> shop/db: all': no policy limits where 'others' connects to",
        Assert.Single(Verify.Verify(Head + "deny:\n- cluster -> shop/db: all\n" + _isolated + NetworkPolicy("shop", "db", "{ podSelector: { matchLabels: { app: db } }, ingress: [{ {|KUBE2702:ports|}: [{ port: 5432 }] }] }"))).Message
            .Replace("kube-system/{k8s-app=kube-dns}", "others"));

    [Fact]
    public void Reports_it_at_the_line_where_no_policy_decides() => Assert.Equal(
        "The list of connections forbids 'external -> shop/db: 5432', but '0.0.0.0/0 -> shop/db: 5432' is possible: no policy limits who connects to 'shop/db'",
        Assert.Single(Verify.Verify(Head + "deny:\n- {|KUBE2702:external -> shop/db|}: 5432\n" + _pods)).Message);

    [Fact]
    public void Is_silent_where_a_policy_stops_it() => Verify.Verify(Head + "deny:\n- anywhere -> shop/db: all\n- shop/db -> anywhere: all\n" + _isolated);
}
