using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2415IPv4OnlyRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2415IPv4OnlyTests
{
    private static readonly string _service = Service("ipFamilyPolicy: PreferDualStack");

    private static string Service(string more) => Object("v1", "Service", "name: web, namespace: shop", $"{{ {more}, selector: {{ app: web }}, ports: [{{ port: 80 }}] }}");

    private static string Policy(string rules, string types = "Egress") => NetworkPolicy("shop", "web", $"{{ podSelector: {{}}, policyTypes: [{types}], egress: [{rules}] }}");

    [Theory]
    [InlineData("{ to: [{ ipBlock: { cidr: {|KUBE2415:0.0.0.0/0|} } }] }")]
    [InlineData("{ to: [{ ipBlock: { cidr: {|KUBE2415:0.0.0.0/0|}, except: [10.0.0.0/8] } }] }, { to: [{ podSelector: {} }] }")]
    public void Reports_every_address_of_one_version(string rules) => Verify.Verify(_service + Policy(rules));

    [Theory]
    [InlineData("{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }, { ipBlock: { cidr: '::/0' } }] }")]
    [InlineData("{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }, { to: [{ ipBlock: { cidr: '2001:db8::/32' } }] }")]
    [InlineData("{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }, { ports: [{ port: 53 }] }")]
    [InlineData("{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }, { ipBlock: { cidr: '{{ .Values.block }}' } }] }")]
    [InlineData("{ to: [{ ipBlock: { cidr: 192.0.2.0/24 } }] }")]
    public void Is_silent_where_another_version_is_named_or_not_every_address(string rules) => Verify.Verify(_service + Policy(rules));

    [Fact]
    public void Is_silent_where_the_rules_have_no_effect() => Verify.Verify(_service + Policy("{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }", "Ingress"));

    [Theory]
    [InlineData("ipFamilyPolicy: SingleStack")]
    [InlineData("type: ClusterIP")]
    public void Is_silent_where_no_service_asks_for_both_versions(string service) => Verify.Verify(Service(service) + Policy("{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }"));

    [Fact]
    public void Message_names_the_direction_and_the_service() => Verify.VerifyMessage(
        _service + Policy("{ to: [{ ipBlock: { cidr: {|KUBE2415:0.0.0.0/0|} } }] }"),
        "NetworkPolicy 'shop/web' names every IPv4 address for egress and none of IPv6, which Service 'shop/web' uses as well; add ::/0 or blocks of IPv6");
}
