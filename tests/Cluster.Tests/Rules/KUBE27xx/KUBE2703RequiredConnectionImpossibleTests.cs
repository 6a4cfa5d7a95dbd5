using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2703RequiredConnectionImpossibleRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2703RequiredConnectionImpossibleTests
{
    private const string Head = """
        apiVersion: kubeguard/v1
        kind: Connectivity

        """;

    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");
    private static readonly string _isolated = _pods + NetworkPolicy("shop", "deny", "{ podSelector: {}, policyTypes: [Ingress, Egress] }");

    [Fact]
    public void Reports_a_required_connection_at_the_policy_that_stops_it() => Assert.Equal(
        "NetworkPolicy 'shop/deny' does not let through 'shop/web -> shop/db: 5432', which the list requires by 'shop/web -> shop/db: 5432': no rule of NetworkPolicy 'shop/deny' allows it for egress of 'shop/web'",
        Assert.Single(Verify.Verify(Head + "require:\n- shop/web -> shop/db: 5432\n" + _isolated.Replace("spec: { podSelector: {}", "{|KUBE2703:spec|}: { podSelector: {}"))).Message);

    [Fact]
    public void Reports_a_route_that_is_missing_at_the_line() => Assert.Equal(
        "The list of connections requires 'ingress -> shop/web: 8080', but 'ingress -> shop/web: 8080' is not possible: no Ingress or Route leads there",
        Assert.Single(Verify.Verify(Head + "require:\n- {|KUBE2703:ingress -> shop/web|}: 8080\n" + _pods)).Message);

    [Fact]
    public void Is_silent_where_it_is_possible() => Verify.Verify(Head + "require:\n- shop/web -> shop/db: 5432\n- shop/db -> external: 443\n" + _pods);
}
