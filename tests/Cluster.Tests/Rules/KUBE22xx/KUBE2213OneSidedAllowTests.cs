using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2213OneSidedAllowRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2213OneSidedAllowTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");

    private static string Egress(string peer) => NetworkPolicy("shop", "web", $"{{ podSelector: {{ matchLabels: {{ app: web }} }}, policyTypes: [Egress], egress: [{{ to: [{peer}] }}] }}");

    private static string Ingress(string peer, string types = "Ingress") => NetworkPolicy("shop", "db", $"{{ podSelector: {{ matchLabels: {{ app: db }} }}, policyTypes: [{types}], ingress: [{{ from: [{peer}] }}] }}");

    [Fact]
    public void Reports_egress_to_pods_that_refuse_it() => Verify.Verify(
        _pods + Egress("{ {|KUBE2213:podSelector|}: { matchLabels: { app: db } } }") + Ingress("{ podSelector: { matchLabels: { app: api } } }"));

    [Fact]
    public void Reports_ingress_from_pods_that_may_not_connect() => Verify.Verify(
        _pods + Ingress("{ {|KUBE2213:podSelector|}: { matchLabels: { app: web } } }") + NetworkPolicy("shop", "web", "{ podSelector: { matchLabels: { app: web } }, policyTypes: [Egress] }"));

    [Fact]
    public void Is_silent_where_both_sides_allow_it() => Verify.Verify(
        _pods + Egress("{ podSelector: { matchLabels: { app: db } } }") + Ingress("{ podSelector: { matchLabels: { app: web } } }"));

    [Fact]
    public void Is_silent_where_the_other_side_is_open() => Verify.Verify(_pods + Egress("{ podSelector: { matchLabels: { app: db } } }"));

    [Theory]
    [InlineData("{ podSelector: {} }")]
    [InlineData("{ namespaceSelector: {} }")]
    [InlineData("{ ipBlock: { cidr: 0.0.0.0/0 } }")]
    [InlineData("{ podSelector: { matchLabels: { app: cache } } }")]
    public void Is_silent_about_peers_that_are_not_about_these_pods(string peer) => Verify.Verify(_pods + Egress(peer) + Ingress("{ podSelector: { matchLabels: { app: api } } }"));

    [Fact]
    public void Is_silent_where_some_of_the_pods_accept_it() => Verify.Verify(
        _pods + Pod("shop", "cache") + Egress("{ podSelector: { matchExpressions: [{ key: app, operator: In, values: [db, cache] }] } }") + Ingress("{ podSelector: { matchLabels: { app: api } } }"));

    [Fact]
    public void Is_silent_where_a_policy_of_the_other_side_is_only_partly_known() => Verify.Verify(
        _pods + Egress("{ podSelector: { matchLabels: { app: db } } }") + Ingress("{ podSelector: { matchLabels: { app: api } } }") + NetworkPolicy("shop", "other", "{ podSelector: '{{ .Values.selector }}' }"));

    [Fact]
    public void Message_names_the_other_side_and_its_policy() => Verify.VerifyMessage(
        _pods + Egress("{ {|KUBE2213:podSelector|}: { matchLabels: { app: db } } }") + Ingress("{ podSelector: { matchLabels: { app: api } } }"),
        "NetworkPolicy 'shop/web' allows connections to Pod 'shop/db', but NetworkPolicy 'shop/db' does not allow them there; allow them on both sides or on neither");
}
