using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2607CalicoOrderOmittedRule>;

namespace KubeGuard.Cluster.Tests.Rules.KUBE26xx;

public sealed class KUBE2607CalicoOrderOmittedTests
{
    private static string Policy(string name, string action, string more = "", string spec = "spec") =>
        Object("projectcalico.org/v3", "NetworkPolicy", $"name: {name}, namespace: shop", $"{{ {more} selector: app == 'web', types: [Ingress], ingress: [{{ action: {action} }}] }}").Replace("spec:", spec + ":");

    [Fact]
    public void Reports_two_policies_of_which_one_denies() => Assert.Equal(
        "NetworkPolicy 'shop/one' has no order, so its rules come after all others of its tier, where its name alone decides whether it comes before NetworkPolicy 'shop/two', which decides otherwise about the same pods; give it an order",
        Verify.Verify(Pod("shop", "web") + Policy("one", "Allow", spec: "{|KUBE2607:spec|}") + Policy("two", "Deny", spec: "{|KUBE2607:spec|}"))[0].Message);

    [Theory]
    [InlineData("Allow", "")]
    [InlineData("Deny", "order: 10,")]
    public void Is_silent_where_the_order_does_not_matter(string action, string more) => Verify.Verify(Pod("shop", "web") + Policy("one", "Allow") + Policy("two", action, more));

    [Fact]
    public void Is_silent_where_the_policies_select_no_common_pod() => Verify.Verify(Pod("shop", "db") + Policy("one", "Allow") + Policy("two", "Deny"));
}
