using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Rules.KUBE20xx;

public sealed class KUBE2007HostNetworkBypassesPoliciesTests
{
    private static readonly string _agent = Pod("shop", "agent", "{ hostNetwork: true, containers: [{ name: c }] }");

    [Fact]
    public void Reports_a_pod_beside_a_policy()
    {
        var finding = Only().Single(_agent + NetworkPolicy("shop", "p", "{}"));
        Assert.Equal("Pod 'shop/agent' is in the network of its node, where NetworkPolicy 'shop/p' and other policies have no reliable effect; remove hostNetwork", finding.Message);
        Assert.Equal("spec.hostNetwork", finding.Path.ToString());
    }

    [Fact]
    public void Is_silent_where_the_namespace_has_no_policy() => Assert.Empty(Only().In(_agent + NetworkPolicy("office", "p", "{}")));

    [Fact]
    public void Is_silent_about_other_pods() => Assert.Empty(Only().In(Pod("shop", "web") + NetworkPolicy("shop", "p", "{}")));

    private static IsolationFindings Only() => IsolationFindings.Open().Only("KUBE2007");
}
