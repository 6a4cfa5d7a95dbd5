using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2608OrderVsKubernetesPoliciesRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2608OrderVsKubernetesPoliciesTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db") + Pod("shop", "api");

    private static readonly string _kubernetes = NetworkPolicy("shop", "db", "{ podSelector: { matchLabels: { app: db } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }] }");

    private static string Calico(string order, string rules) => Object(
        "projectcalico.org/v3", "NetworkPolicy", "name: c, namespace: shop", $"{{ {order} selector: app == 'db', types: [Ingress], ingress: [{rules}] }}");

    [Theory]
    [InlineData("order: {|KUBE2608:100|},", "{ action: Deny, source: { selector: app == 'web' } }")]
    [InlineData("order: {|KUBE2608:100|},", "{ action: Allow, source: { selector: app == 'api' } }")]
    [InlineData("order: {|KUBE2608:2000|},", "{ action: Allow, source: { selector: app == 'api' } }")]
    public void Reports_a_policy_that_decides_otherwise(string order, string rules) => Verify.Verify(_pods + _kubernetes + Calico(order, rules));

    [Fact]
    public void Reports_a_policy_without_an_order() => Verify.Verify(
        _pods + _kubernetes + Calico("", "{ action: Allow, source: { selector: app == 'api' } }").Replace("spec:", "{|KUBE2608:spec|}:"));

    [Theory]
    [InlineData("order: 100,", "{ action: Allow, source: { selector: app == 'web' } }")]
    [InlineData("order: 100,", "{ action: Deny, source: { selector: app == 'api' } }")]
    [InlineData("order: 2000,", "{ action: Deny, source: { selector: app == 'web' } }")]
    [InlineData("order: 2000,", "{ action: Allow, source: { selector: app == 'web' } }")]
    [InlineData("order: 100,", "{ action: Allow, source: { selector: app == 'web' } }, { action: Deny, source: { selector: app == 'web' } }")]
    public void Is_silent_about_a_policy_that_decides_the_same(string order, string rules) => Verify.Verify(_pods + _kubernetes + Calico(order, rules));

    [Fact]
    public void Is_silent_where_no_policy_of_kubernetes_is_for_the_pods() => Verify.Verify(_pods + Calico("order: 100,", "{ action: Deny, source: { selector: app == 'web' } }"));

    [Fact]
    public void Message_names_a_connection() => Verify.VerifyMessage(
        _pods + _kubernetes + Calico("order: {|KUBE2608:100|},", "{ action: Deny, source: { selector: app == 'web' } }"),
        "NetworkPolicy 'shop/c' has the order 100, so it denies what NetworkPolicy 'shop/db' of Kubernetes allows: from Pod 'shop/web' to Pod 'shop/db' at all ports; choose another order");
}
