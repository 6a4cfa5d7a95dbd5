using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2109ExceptUndoneRule>;

namespace KubeGuard.Cluster.Tests.Rules.KUBE21xx;

public sealed class KUBE2109ExceptUndoneTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");

    private static string Policy(string name, string block, string ports = "", string app = "web") =>
        NetworkPolicy("shop", name, $"{{ podSelector: {{ matchLabels: {{ app: {app} }} }}, policyTypes: [Egress], egress: [{{ to: [{{ ipBlock: {block} }}]{ports} }}] }}");

    [Fact]
    public void Reports_an_exception_that_another_policy_for_the_same_pods_undoes() => Verify.VerifyMessage(
        _pods + Policy("one", "{ cidr: 0.0.0.0/0, except: [{|KUBE2109:10.0.0.0/8|}] }") + Policy("two", "{ cidr: 10.0.0.0/8 }"),
        "NetworkPolicy 'shop/one' leaves out 10.0.0.0/8 by except, and allows it again by 10.0.0.0/8 in NetworkPolicy 'shop/two'; an exception is about its own block alone");

    [Theory]
    [InlineData("{ cidr: 10.0.0.0/9 }", "", "web")]
    [InlineData("{ cidr: 10.0.0.0/8 }", ", ports: [{ port: 443 }]", "web")]
    [InlineData("{ cidr: 10.0.0.0/8 }", "", "db")]
    [InlineData("{ cidr: '{{ .Values.block }}' }", "", "web")]
    public void Is_silent_about_a_policy_for_less_or_for_other_pods(string block, string ports, string app) =>
        Verify.Verify(_pods + Policy("one", "{ cidr: 0.0.0.0/0, except: [10.0.0.0/8] }") + Policy("two", block, ports, app));

    [Fact]
    public void Leaves_alone_an_exception_that_its_own_policy_undoes() => Verify.Verify(_pods + Policy("two", "{ cidr: 10.0.0.0/8 }") + NetworkPolicy(
        "shop", "one", "{ podSelector: {}, policyTypes: [Egress], egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }, { ipBlock: { cidr: 10.0.0.0/8 } }] }] }"));
}
