using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2110SensitivePortOpenToTheWorldTests
{
    private static readonly string _db = Pod("shop", "db", "{ containers: [{ name: c, ports: [{ containerPort: 5432 }] }] }");

    private static string Service(string more = "type: LoadBalancer", int port = 5432) =>
        Object("v1", "Service", "name: db, namespace: shop", $"{{ {more}, selector: {{ app: db }}, ports: [{{ port: {port} }}] }}");

    private static string Policy(string rule) => NetworkPolicy("shop", "db", $"{{ podSelector: {{ matchLabels: {{ app: db }} }}, policyTypes: [Ingress, Egress], ingress: [{rule}] }}");

    [Theory]
    [InlineData("{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }", "spec.ingress[0].from[0].ipBlock.cidr")]
    [InlineData("{ from: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }], ports: [{ port: 5432 }] }", "spec.ingress[0].from[0].ipBlock.cidr")]
    [InlineData("{}", "spec.ingress[0]")]
    public void Reports_the_rule_that_lets_everyone_in(string rule, string path)
    {
        var finding = Only().Single(_db + Service() + Policy(rule));
        Assert.Equal(path, finding.Path.ToString());
        Assert.Equal("NetworkPolicy 'shop/db' opens TCP 5432 of Pod 'shop/db' to every address: Service 'shop/db' (LoadBalancer) → TCP 5432; limit who may connect", finding.Message);
        Assert.Single(finding.Related);
    }

    [Fact]
    public void Reports_a_workload_that_no_policy_isolates() => Assert.Equal(
        "Pod 'shop/db' opens TCP 5432 to every address: Service 'shop/db' (NodePort) → TCP 5432; limit who may connect",
        Only().Single(_db + Service("type: NodePort") + NetworkPolicy("shop", "web", "{ podSelector: { matchLabels: { app: web } } }")).Message);

    [Fact]
    public void Is_the_only_finding_about_an_open_workload() => Assert.Equal(
        ["KUBE2110 Pod 'shop/db' covers KUBE2001 KUBE2003 KUBE2004 KUBE2311"],
        IsolationFindings.Complete().Texts(_db + Service("type: NodePort")));

    [Theory]
    [InlineData("{ from: [{ ipBlock: { cidr: 203.0.113.0/24 } }] }")]
    [InlineData("{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }")]
    [InlineData("{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: 8080 }] }")]
    [InlineData("{ from: [{ namespaceSelector: {} }] }")]
    [InlineData("{ from: [{ ipBlock: { cidr: '{{ .Values.block }}' } }] }")]
    public void Is_silent_where_only_some_may_connect(string rule) => Assert.Empty(Only().In(_db + Service() + Policy(rule)));

    [Theory]
    [InlineData("type: ClusterIP", 5432)]
    [InlineData("type: LoadBalancer, loadBalancerSourceRanges: [203.0.113.0/24]", 5432)]
    [InlineData("type: LoadBalancer", 8080)]
    public void Is_silent_where_no_way_leads_to_the_port(string more, int port) => Assert.Empty(Only().In(_db + Service(more, port) + Policy("{}")));

    [Fact]
    public void Reports_ports_of_the_option() =>
        Assert.Single(Only().With("kubeguard.sensitive_ports", "8080").In(_db + Service(port: 8080) + Policy("{}")));

    [Fact]
    public void Is_silent_where_policies_are_not_evaluated() =>
        Assert.Empty(Only().In(_db + Service() + Policy("{}") + Object("cilium.io/v2", "CiliumNetworkPolicy", "name: c, namespace: shop", "{}")));

    private static IsolationFindings Only() => IsolationFindings.Complete().Only("KUBE2110");
}
