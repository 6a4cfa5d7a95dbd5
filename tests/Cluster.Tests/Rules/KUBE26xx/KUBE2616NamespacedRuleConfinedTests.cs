using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2616NamespacedRuleConfinedRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2616NamespacedRuleConfinedTests
{
    private static readonly string _db = Pod("shop", "db");

    private static string Policy(string source, string kind = "NetworkPolicy", string metadata = "name: p, namespace: shop") =>
        Object("projectcalico.org/v3", kind, metadata, $"{{ order: 1, selector: app == 'db', types: [Ingress], ingress: [{{ action: Allow, source: {{ {source} }} }}] }}");

    [Fact]
    public void Reports_a_selector_for_pods_of_another_namespace() => Verify.VerifyMessage(
        _db + Pod("monitoring", "prometheus") + Policy("selector: {|KUBE2616:\"app == 'prometheus'\"|}"),
        "NetworkPolicy 'shop/p' selects 'app == 'prometheus'' in its own namespace, where no pod matches, though Pod 'monitoring/prometheus' does; add a namespaceSelector");

    [Theory]
    [InlineData("selector: app == 'db'")]
    [InlineData("selector: app == 'web'")]
    [InlineData("selector: all()")]
    [InlineData("selector: \"app == 'prometheus'\", namespaceSelector: all()")]
    [InlineData("selector: \"app == 'prometheus'\", serviceAccounts: { names: [prometheus] }")]
    [InlineData("nets: [192.0.2.0/24]")]
    public void Is_silent_about_selectors_that_mean_what_they_say(string source) => Verify.Verify(_db + Pod("monitoring", "prometheus") + Policy(source));

    [Theory]
    [InlineData("GlobalNetworkPolicy", "name: p")]
    [InlineData("StagedNetworkPolicy", "name: p, namespace: shop")]
    public void Is_silent_about_policies_that_are_not_confined_or_not_enforced(string kind, string metadata) =>
        Verify.Verify(_db + Pod("monitoring", "prometheus") + Policy("selector: app == 'prometheus'", kind, metadata));

    [Fact]
    public void Is_silent_where_the_set_does_not_have_the_namespace() => Verify.Verify(Pod("monitoring", "prometheus") + Policy("selector: app == 'prometheus'"));

    [Fact]
    public void Is_silent_where_a_workload_is_only_partly_known() => Verify.Verify(
        _db + Pod("shop", "web").Replace("{ app: web }", "{ app: '{{ .Values.app }}' }") + Pod("monitoring", "prometheus") + Policy("selector: app == 'prometheus'"));

    [Fact]
    public void Is_silent_where_a_set_of_networks_may_be_meant() => Verify.Verify(
        _db + Object("projectcalico.org/v3", "NetworkSet", "name: n, namespace: shop, labels: { app: prometheus }", "{ nets: [192.0.2.0/24] }") + Pod("monitoring", "prometheus") + Policy("selector: app == 'prometheus'"));
}
