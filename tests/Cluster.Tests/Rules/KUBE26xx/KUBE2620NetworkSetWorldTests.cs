using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2620NetworkSetWorldRule>;

namespace KubeGuard.Cluster.Tests.Rules.KUBE26xx;

public sealed class KUBE2620NetworkSetWorldTests
{
    private static readonly string _set = Object("projectcalico.org/v3", "GlobalNetworkSet", "name: world, labels: { zone: world }", "{ nets: [{|KUBE2620:0.0.0.0/0|}, 192.0.2.0/24] }");

    private static readonly string _unmarked = Markup.Parse(_set).Text;

    private static string Policy(string source, string kind = "GlobalNetworkPolicy", string action = "Allow") =>
        Object("projectcalico.org/v3", kind, "name: p, namespace: shop", $"{{ order: 1, types: [Ingress], ingress: [{{ action: {action}, source: {{ {source} }} }}] }}");

    [Theory]
    [InlineData("selector: zone == 'world'", "GlobalNetworkPolicy")]
    [InlineData("selector: zone == 'world', namespaceSelector: global()", "NetworkPolicy")]
    public void Names_the_policy_that_allows_the_labels(string source, string kind) =>
        Assert.Contains("so " + kind, Assert.Single(Verify.Verify(_set + Policy(source, kind))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("selector: zone == 'office'", "GlobalNetworkPolicy", "Allow")]
    [InlineData("selector: zone == 'world'", "GlobalNetworkPolicy", "Deny")]
    [InlineData("selector: zone == 'world'", "NetworkPolicy", "Allow")]
    [InlineData("selector: zone == 'world'", "StagedGlobalNetworkPolicy", "Allow")]
    [InlineData("nets: [192.0.2.0/24]", "GlobalNetworkPolicy", "Allow")]
    public void Is_silent_where_no_rule_allows_the_labels(string source, string kind, string action) => Verify.Verify(_unmarked + Policy(source, kind, action));
}
