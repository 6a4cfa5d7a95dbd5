using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2704InvalidConnectivityListRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2704InvalidConnectivityListTests
{
    private const string Head = """
        apiVersion: kubeguard/v1
        kind: Connectivity

        """;

    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");
    private static readonly string _isolated = _pods + NetworkPolicy("shop", "deny", "{ podSelector: {}, policyTypes: [Ingress, Egress] }");

    [Theory]
    [InlineData("allow:\n- {|KUBE2704:shop/wbe -> shop/db|}: 80", "no manifest has a workload 'shop/wbe'; did you mean 'shop/web'?")]
    [InlineData("deny:\n- shop/web -> shop/db: {|KUBE2704:http|}", "'http' are no ports; write them as in '8080, 53/UDP, 30000-32767', or 'all'")]
    [InlineData("alow: {|KUBE2704:x|}", "'alow' is no field of a list; did you mean 'allow'?")]
    public void Reports_the_place_and_the_fix(string list, string problem) =>
        Assert.Equal($"The list of connections is not usable: {problem}", Assert.Single(Verify.Verify(Head + list + "\n" + _pods)).Message);

    [Fact]
    public void Is_silent_where_all_lines_can_be_checked() => Verify.Verify(Head + "deny:\n- monitoring/{app=prometheus} -> shop/db: all\n" + _isolated);
}
