using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2701ConnectionsChangedRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2701ConnectionsChangedTests
{
    private const string Head = """
        apiVersion: kubeguard/v1
        kind: Connectivity

        """;

    private static readonly string _markedTwentyOneTimes = string.Concat(Enumerable.Repeat("{|KUBE2701:", 21)) + "allow" + string.Concat(Enumerable.Repeat("|}", 21));
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");
    private static readonly string _isolated = _pods + NetworkPolicy("shop", "deny", "{ podSelector: {}, policyTypes: [Ingress, Egress] }");

    [Fact]
    public void Reports_a_new_connection_at_the_rule_that_allows_it() => Assert.Equal(
        "NetworkPolicy 'shop/db' makes 'outside -> shop/db: 5432' possible, which is not declared: no policy limits where 'others' connects to; review it and run -t:UpdateKubernetesConnectivity",
        Assert.Single(Verify.Verify(Head + "allow: []\n" + _isolated + NetworkPolicy("shop", "db", "{ podSelector: { matchLabels: { app: db } }, ingress: [{ {|KUBE2701:ports|}: [{ port: 5432 }] }] }"))).Message);

    [Fact]
    public void Reports_a_connection_that_no_policy_stops_in_the_list() => Assert.Equal(
        "The list of connections lacks 'anywhere -> shop/web: all', which is possible: no policy limits where 'others' connects to and no policy limits who connects to 'shop/web'; review it and run -t:UpdateKubernetesConnectivity",
        Verify.Verify(Head + """
            {|KUBE2701:allow|}:
            - shop/web -> anywhere: all
            """ + Pod("shop", "web"))[0].Message);

    [Fact]
    public void Reports_a_declared_connection_that_is_gone_at_the_policy_that_stops_it() => Assert.Equal(
        "NetworkPolicy 'shop/deny' does not let through 'shop/web -> shop/db: 5432', which is declared: no rule of NetworkPolicy 'shop/deny' allows it for egress of 'shop/web'; review it and run -t:UpdateKubernetesConnectivity",
        Assert.Single(Verify.Verify(Head + "allow:\n- shop/web -> shop/db: 5432\n" + _pods + NetworkPolicy("shop", "deny", "{ podSelector: {}, policyTypes: [Ingress, Egress] }").Replace("spec:", "{|KUBE2701:spec|}:"))).Message);

    [Fact]
    public void Reports_no_more_than_a_person_reads() => Assert.Equal(
        "The list of connections differs in 4 more lines from what is possible; review it and run -t:UpdateKubernetesConnectivity",
        Verify.Verify(Head + _markedTwentyOneTimes + ": []\n"
            + string.Concat(Enumerable.Range(0, 12).Select(index => Pod("shop", $"app{index}"))))[20].Message);

    [Fact]
    public void Is_silent_where_the_list_says_what_is_possible() =>
        Verify.Verify(Head + "allow:\n- anywhere -> shop/*: all\n- shop/* -> anywhere: all\n" + _pods);

    [Fact]
    public void Objects_without_a_namespace_are_in_that_of_the_project_or_in_default()
    {
        var pods = Pod("shop", "web").Replace(", namespace: shop", "", StringComparison.Ordinal);

        Verify.Verify(Head + "allow:\n- anywhere -> default/web: all\n- default/web -> anywhere: all\n" + pods);
        Verify.Verify(Head + "allow:\n- anywhere -> live/web: all\n- live/web -> anywhere: all\n" + pods, ("kubeguard.default_namespace", "live"));
    }

    [Fact]
    public void Labels_of_a_workload_itself_select_nothing() => Verify.Verify(
        Head + "allow:\n- anywhere -> shop/job: all\n- shop/job -> anywhere: all\n"
        + Object("batch/v1", "Job", "name: job, namespace: shop, labels: { app: web }", "{ template: { metadata: { labels: { job: a } }, spec: { containers: [] } } }")
        + NetworkPolicy("shop", "web", "{ podSelector: { matchLabels: { app: web } }, policyTypes: [Ingress, Egress] }"));

    [Fact]
    public void Is_silent_without_a_list() => Verify.Verify(_pods.TrimStart());
}
