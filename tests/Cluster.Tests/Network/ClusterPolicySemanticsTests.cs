using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>The evaluation of the policies of administrators and those of namespaces together.</summary>
public sealed class ClusterPolicySemanticsTests
{
    private const string All = "all ports";
    private const string None = "no port";
    private const string Everything = "{ namespaces: {} }";

    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db") + Pod("other", "web") + Namespace("shop", "a") + Namespace("other", "b");

    [Fact]
    public void A_subject_alone_isolates_nothing() =>
        Assert.Equal(All, new Scenario(_pods + Admin("a", 1, "")).Ports("other/web", "shop/db"));

    [Theory]
    [InlineData("Allow", All)]
    [InlineData("Deny", None)]
    [InlineData("Pass", None)]
    public void An_admin_rule_comes_before_NetworkPolicies(string action, string expected) => Assert.Equal(
        expected,
        new Scenario(_pods + Admin("a", 1, $"ingress: [{{ action: {action}, from: [{Everything}] }}]") + NetworkPolicy("shop", "deny", "{ podSelector: {} }")).Ports("other/web", "shop/db"));

    [Fact]
    public void The_lower_priority_and_the_first_rule_decide()
    {
        var scenario = new Scenario(
            _pods
            + Admin("b", 2, $"ingress: [{{ action: Allow, from: [{Everything}] }}]")
            + Admin("a", 1, $"ingress: [{{ action: Allow, from: [{Everything}], ports: [{{ portNumber: {{ port: 80 }} }}] }}, {{ action: Deny, from: [{Everything}], ports: [{{ portRange: {{ start: 80, end: 90 }} }}] }}]"));

        Assert.Equal("TCP 1-80,91-65535; all UDP ports; all SCTP ports", scenario.Ports("other/web", "shop/db"));
    }

    [Fact]
    public void Pass_skips_the_rest_of_the_tier()
    {
        var scenario = new Scenario(
            _pods
            + Admin("a", 1, $"ingress: [{{ action: Pass, from: [{Everything}] }}, {{ action: Deny, from: [{Everything}] }}]")
            + Admin("b", 2, $"ingress: [{{ action: Deny, from: [{Everything}] }}]"));

        Assert.Equal(All, scenario.Ports("other/web", "shop/db"));
    }

    [Fact]
    public void A_baseline_decides_only_for_pods_that_no_NetworkPolicy_isolates()
    {
        var baseline = Object("policy.networking.k8s.io/v1alpha1", "BaselineAdminNetworkPolicy", "name: default", $"{{ subject: {Everything}, ingress: [{{ action: Deny, from: [{Everything}] }}] }}");

        Assert.Equal(None, new Scenario(_pods + baseline).Ports("other/web", "shop/db"));
        Assert.Equal("TCP 80", new Scenario(_pods + baseline + NetworkPolicy("shop", "p", "{ ingress: [{ ports: [{ port: 80 }] }] }")).Ports("other/web", "shop/db"));
    }

    [Fact]
    public void An_allow_for_egress_does_not_open_ingress() => Assert.Equal(
        None,
        new Scenario(_pods + Admin("a", 1, $"egress: [{{ action: Allow, to: [{Everything}] }}]") + NetworkPolicy("shop", "deny", "{ podSelector: { matchLabels: { app: db } } }")).Ports("other/web", "shop/db"));

    [Fact]
    public void A_named_port_has_the_protocol_that_the_destination_declares()
    {
        var scenario = new Scenario(
            Pod("shop", "web")
            + Pod("shop", "dns", "{ containers: [{ name: c, ports: [{ name: dns, containerPort: 53, protocol: UDP }] }] }")
            + Admin("a", 1, $"egress: [{{ action: Allow, to: [{Everything}], ports: [{{ namedPort: dns }}] }}, {{ action: Deny, to: [{Everything}] }}]"));

        Assert.Equal("UDP 53", scenario.Ports("shop/web", "shop/dns"));
    }

    [Fact]
    public void Networks_mean_pods_too_and_nodes_mean_none()
    {
        var scenario = new Scenario(
            _pods
            + Admin("a", 1, "egress: [{ action: Deny, to: [{ networks: [0.0.0.0/0] }], ports: [{ portNumber: { port: 80 } }] }, { action: Deny, to: [{ nodes: {} }] }]"));

        Assert.Equal("TCP 1-79,81-65535; all UDP ports; all SCTP ports", scenario.Ports("other/web", "shop/db"));
        Assert.Equal("AdminNetworkPolicy 'a' names nodes, which are not part of the computation", Assert.Single(scenario.Model.Notes).Text);
    }

    [Fact]
    public void Pods_in_the_network_of_their_node_are_no_subject()
    {
        var scenario = new Scenario(_pods + Pod("shop", "agent", "{ hostNetwork: true, containers: [{ name: c }] }") + Admin("a", 1, $"ingress: [{{ action: Deny, from: [{Everything}] }}]"));

        Assert.Equal(All, scenario.Ports("other/web", "shop/agent"));
        Assert.Equal(None, scenario.Ports("other/web", "shop/db"));
    }

    [Fact]
    public void A_ClusterNetworkPolicy_is_in_the_tier_that_it_says()
    {
        var (admin, baseline) = (Cluster("a", "Admin", "Deny"), Cluster("b", "Baseline", "Deny"));
        var allow = NetworkPolicy("shop", "p", "{ ingress: [{}] }");

        Assert.Equal(None, new Scenario(_pods + allow + admin).Ports("other/web", "shop/db"));
        Assert.Equal(All, new Scenario(_pods + allow + baseline).Ports("other/web", "shop/db"));
        Assert.Equal(None, new Scenario(_pods + baseline).Ports("other/web", "shop/db"));
    }

    [Theory]
    [InlineData("{ action: Allow, from: [] }", "from names no peer")]
    [InlineData("{ action: Accept, from: [{ namespaces: {} }] }", "'Accept' is none of the actions Allow, Deny and Pass")]
    public void A_policy_that_is_refused_is_left_out_with_a_note(string rule, string text) =>
        Assert.EndsWith(text, Assert.Single(new Scenario(_pods + Admin("a", 1, $"ingress: [{rule}]")).Model.Notes).Text, StringComparison.Ordinal);

    private static string Admin(string name, int priority, string rules) =>
        Object("policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy", $"name: {name}", $"{{ priority: {priority}, subject: {Everything}, {rules} }}");

    private static string Cluster(string name, string tier, string action) => Object(
        "policy.networking.k8s.io/v1alpha2", "ClusterNetworkPolicy", $"name: {name}", $"{{ tier: {tier}, priority: 1, subject: {Everything}, ingress: [{{ action: {action}, from: [{Everything}] }}] }}");
}
