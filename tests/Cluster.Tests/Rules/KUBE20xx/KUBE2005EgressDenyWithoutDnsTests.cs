using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Rules.KUBE20xx;

public sealed class KUBE2005EgressDenyWithoutDnsTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");
    private static readonly string _deny = NetworkPolicy("shop", "deny", "{ podSelector: {}, policyTypes: [Ingress, Egress] }");

    [Fact]
    public void Reports_a_default_deny_once() => Assert.Equal(
        "NetworkPolicy 'shop/deny' leaves Pod 'shop/db' and Pod 'shop/web' without DNS, since no policy allows egress to port 53 of the DNS server",
        Only().Single(_pods + _deny).Message);

    [Theory]
    [InlineData("[{ to: [{ podSelector: {} }], ports: [{ port: 53, protocol: UDP }] }]")]
    [InlineData("[{ to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } } }] }]")]
    [InlineData("[{ to: [{ namespaceSelector: {} }], ports: [{ port: 53 }] }]")]
    [InlineData("[{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: 443 }] }]")]
    public void Reports_a_policy_whose_rules_do_not_lead_to_a_server(string egress) =>
        Assert.Equal(["KUBE2005 NetworkPolicy 'shop/p'"], Only().Texts(_pods + NetworkPolicy("shop", "p", $"{{ podSelector: {{ matchLabels: {{ app: web }} }}, policyTypes: [Egress], egress: {egress} }}")));

    [Theory]
    [InlineData("[{ ports: [{ port: 53, protocol: UDP }] }]")]
    [InlineData("[{ to: [{ namespaceSelector: {} }], ports: [{ port: 50, endPort: 60, protocol: UDP }] }]")]
    [InlineData("[{ to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }, podSelector: { matchLabels: { k8s-app: kube-dns } } }] }]")]
    [InlineData("[{ to: [{ ipBlock: { cidr: 169.254.20.10/32 } }], ports: [{ port: 53, protocol: UDP }] }]")]
    [InlineData("[{ to: [{ namespaceSelector: {} }], ports: [{ port: dns, protocol: UDP }] }]")]
    public void Is_silent_where_a_policy_may_lead_to_a_server(string egress) =>
        Assert.Empty(Only().Texts(_pods + _deny + NetworkPolicy("shop", "p", $"{{ podSelector: {{}}, policyTypes: [Egress], egress: {egress} }}")));

    [Fact]
    public void Is_silent_about_a_workload_that_may_connect_to_nothing_by_a_policy_of_its_own() =>
        Assert.Empty(Only().Texts(_pods + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } }, policyTypes: [Egress] }")));

    [Theory]
    [InlineData("None")]
    [InlineData("Default")]
    [InlineData("'{{ x }}'")]
    public void Is_silent_about_pods_that_do_not_ask_the_server_of_the_cluster(string policy) =>
        Assert.Empty(Only().Texts(Pod("shop", "web", $"{{ dnsPolicy: {policy}, containers: [{{ name: c }}] }}") + _deny));

    [Fact]
    public void Is_silent_about_an_exempt_namespace() => Assert.Empty(Only().With("kubeguard.exempt_namespaces", "shop").Texts(_pods + _deny));

    [Fact]
    public void A_server_in_the_set_is_asked_for()
    {
        var server = Object("v1", "Pod", "name: dns, namespace: kube-system, labels: { k8s-app: kube-dns }", "{ containers: [{ name: c, ports: [{ name: dns, containerPort: 53, protocol: UDP }] }] }");
        var policy = NetworkPolicy("shop", "p", "{ podSelector: {}, policyTypes: [Egress], egress: [{ to: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: resolver } } }] }] }");
        Assert.Empty(Only().Texts(_pods + policy));
        Assert.Equal(["KUBE2005 NetworkPolicy 'shop/p'"], Only().Texts(_pods + policy + server));
        Assert.Empty(Only().Texts(_pods + policy.Replace("app: resolver", "k8s-app: kube-dns", StringComparison.Ordinal) + server));
    }

    [Fact]
    public void TCP_is_asked_for_if_the_team_wants_it()
    {
        var yaml = _pods + NetworkPolicy("shop", "p", "{ podSelector: {}, policyTypes: [Egress], egress: [{ ports: [{ port: 53, protocol: UDP }] }] }");
        Assert.Empty(Only().Texts(yaml));
        Assert.Equal(["KUBE2005 NetworkPolicy 'shop/p'"], Only().With("kubeguard.KUBE2005.require_tcp", "true").Texts(yaml));
    }

    [Theory]
    [InlineData("{ podSelector: {}, policyTypes: [Egress] }", "Set spec.egress")]
    [InlineData("{ podSelector: {}, policyTypes: [Egress], egress: [{ ports: [{ port: 443 }] }] }", "Add spec.egress")]
    public void The_fix_adds_a_rule(string policy, string edit) =>
        Assert.Equal([edit], Assert.Single(Only().Single(_pods + NetworkPolicy("shop", "p", policy)).Fixes).Edits.Select(item => $"{item.Operation} {item.Target.Path}"));

    private static IsolationFindings Only() => IsolationFindings.Open().Only("KUBE2005");
}
