using KubeGuard.Cluster.Network;
using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>The meaning of NetworkPolicies of Kubernetes, where manifests are often read otherwise.</summary>
public sealed class NetworkPolicySemanticsTests
{
    private const string All = "all ports";
    private const string None = "no port";

    private static readonly string _pods =
        Pod("shop", "web") + Pod("shop", "db") + Pod("other", "web") + Namespace("shop", "a") + Namespace("other", "b");

    [Theory]
    [InlineData("{ podSelector: {} }", None)]
    [InlineData("{ podSelector: {}, ingress: [] }", None)]
    [InlineData("{ podSelector: {}, ingress: [{}] }", All)]
    [InlineData("{ ingress: [{ from: [] }] }", All)]
    [InlineData("{ podSelector: {}, policyTypes: [Egress], ingress: [] }", All)]
    public void An_empty_list_of_rules_denies_and_an_empty_rule_allows(string spec, string expected) =>
        Assert.Equal(expected, new Scenario(_pods + NetworkPolicy("shop", "p", spec)).Ports("other/web", "shop/db"));

    [Theory]
    [InlineData("{ podSelector: {}, egress: [] }", All)]
    [InlineData("{ podSelector: {}, policyTypes: [Egress] }", None)]
    [InlineData("{ podSelector: {}, policyTypes: [Ingress], egress: [{ to: [{ ipBlock: { cidr: 192.0.2.0/24 } }] }] }", All)]
    [InlineData("{ podSelector: {}, egress: [{ to: [{ ipBlock: { cidr: 192.0.2.0/24 } }] }] }", None)]
    public void Egress_is_isolated_by_types_or_by_a_rule(string spec, string expected) =>
        Assert.Equal(expected, new Scenario(_pods + NetworkPolicy("shop", "p", spec)).Ports("shop/web", "other/web"));

    [Fact]
    public void Egress_rules_without_types_also_deny_ingress() =>
        Assert.Equal(None, new Scenario(_pods + NetworkPolicy("shop", "p", "{ podSelector: {}, egress: [{}] }")).Ports("other/web", "shop/db"));

    [Theory]
    [InlineData("[{ podSelector: { matchLabels: { app: web } } }]", All, None)]
    [InlineData("[{ namespaceSelector: {}, podSelector: { matchLabels: { app: web } } }]", All, All)]
    [InlineData("[{ namespaceSelector: { matchLabels: { team: b } }, podSelector: { matchLabels: { app: web } } }]", None, All)]
    [InlineData("[{ namespaceSelector: { matchLabels: { team: b } } }, { podSelector: { matchLabels: { app: web } } }]", All, All)]
    [InlineData("[{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: other } } }]", None, All)]
    [InlineData("[{ podSelector: { matchExpressions: [{ key: missing, operator: NotIn, values: [x] }] } }]", All, None)]
    public void One_item_joins_selectors_and_two_items_are_alternatives(string from, string own, string other)
    {
        var scenario = new Scenario(_pods + NetworkPolicy("shop", "p", $"{{ podSelector: {{ matchLabels: {{ app: db }} }}, ingress: [{{ from: {from} }}] }}"));

        Assert.Equal((own, other), (scenario.Ports("shop/web", "shop/db"), scenario.Ports("other/web", "shop/db")));
    }

    [Theory]
    [InlineData("[{ protocol: UDP }]", "all UDP ports")]
    [InlineData("[{}]", "all TCP ports")]
    [InlineData("[{ port: 80 }]", "TCP 80")]
    [InlineData("[{ port: 80, endPort: 90 }]", "TCP 80-90")]
    [InlineData("[{ port: 80 }, { port: 81 }, { port: 53, protocol: UDP }]", "TCP 80-81; UDP 53")]
    [InlineData("[{ port: http }]", "TCP 8080")]
    [InlineData("[{ port: http, protocol: UDP }]", None)]
    [InlineData("[{ port: sidecar }]", "TCP 15000")]
    [InlineData("[{ port: migrate }]", None)]
    public void Ports_are_those_of_the_destination(string ports, string expected)
    {
        var pods = Pod("shop", "web") + Pod("shop", "db", """
            { initContainers: [{ name: m, ports: [{ name: migrate, containerPort: 1 }] }, { name: s, restartPolicy: Always, ports: [{ name: sidecar, containerPort: 15000 }] }],
              containers: [{ name: c, ports: [{ name: http, containerPort: 8080 }] }] }
            """);
        var ingress = new Scenario(pods + NetworkPolicy("shop", "p", $"{{ podSelector: {{ matchLabels: {{ app: db }} }}, ingress: [{{ ports: {ports} }}] }}"));
        var egress = new Scenario(pods + NetworkPolicy("shop", "p", $"{{ podSelector: {{ matchLabels: {{ app: web }} }}, policyTypes: [Egress], egress: [{{ ports: {ports} }}] }}"));

        Assert.Equal(expected, ingress.Ports("shop/web", "shop/db"));
        Assert.Equal(expected, egress.Ports("shop/web", "shop/db"));
    }

    [Fact]
    public void A_name_cannot_be_resolved_for_an_address() =>
        Assert.Equal("TCP 80", new Scenario(_pods + NetworkPolicy("shop", "p", "{ policyTypes: [Egress], egress: [{ ports: [{ port: http }, { port: 80 }] }] }")).Ports("shop/web", "192.0.2.1"));

    [Fact]
    public void Both_sides_must_allow()
    {
        var scenario = new Scenario(
            _pods
            + NetworkPolicy("shop", "out", "{ podSelector: { matchLabels: { app: web } }, policyTypes: [Egress], egress: [{ ports: [{ port: 80 }, { port: 81 }] }] }")
            + NetworkPolicy("shop", "in", "{ podSelector: { matchLabels: { app: db } }, ingress: [{ ports: [{ port: 81 }, { port: 82 }] }] }"));

        Assert.Equal("TCP 81", scenario.Ports("shop/web", "shop/db"));
    }

    [Fact]
    public void Several_policies_allow_what_one_of_them_allows()
    {
        var scenario = new Scenario(_pods + NetworkPolicy("shop", "a", "{ ingress: [{ ports: [{ port: 80 }] }] }") + NetworkPolicy("shop", "b", "{ ingress: [{ ports: [{ port: 90 }] }] }"));

        Assert.Equal("TCP 80,90", scenario.Ports("other/web", "shop/db"));
    }

    [Theory]
    [InlineData("192.0.2.1", None)]
    [InlineData("198.51.100.1", All)]
    [InlineData("2001:db8::1", None)]
    public void Exceptions_narrow_their_own_block_and_IPv4_says_nothing_about_IPv6(string address, string expected) =>
        Assert.Equal(expected, new Scenario(_pods + NetworkPolicy("shop", "p", "{ ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0, except: [192.0.2.0/24] } }] }] }")).Ports(address, "shop/db"));

    [Theory]
    [InlineData("2001:db8::1", All)]
    [InlineData("2001:db9::1", None)]
    [InlineData("192.0.2.1", None)]
    public void A_block_of_IPv6_is_one_of_IPv6(string address, string expected) =>
        Assert.Equal(expected, new Scenario(_pods + NetworkPolicy("shop", "p", "{ ingress: [{ from: [{ ipBlock: { cidr: '2001:db8::/32' } }] }] }")).Ports(address, "shop/db"));

    [Fact]
    public void Another_item_adds_back_what_an_exception_removes() => Assert.Equal(
        All,
        new Scenario(_pods + NetworkPolicy("shop", "p", "{ ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0, except: [192.0.2.0/24] } }, { ipBlock: { cidr: 192.0.2.1/32 } }] }] }")).Ports("192.0.2.1", "shop/db"));

    [Theory]
    [InlineData("{ namespaceSelector: {} }", All, None)]
    [InlineData("{ ipBlock: { cidr: 0.0.0.0/0 } }", All, All)]
    [InlineData("{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }", None, All)]
    [InlineData("{ ipBlock: { cidr: 203.0.113.0/24 } }", None, None)]
    public void Selectors_never_match_addresses_and_only_a_block_of_all_matches_pods(string peer, string fromPod, string fromAddress)
    {
        var scenario = new Scenario(_pods + NetworkPolicy("shop", "p", $"{{ ingress: [{{ from: [{peer}] }}] }}"));

        Assert.Equal((fromPod, fromAddress), (scenario.Ports("other/web", "shop/db"), scenario.Ports("192.0.2.1", "shop/db")));
    }

    [Fact]
    public void Pods_in_the_network_of_their_node_are_beyond_policies()
    {
        var yaml = _pods + Pod("shop", "agent", "{ hostNetwork: true, containers: [{ name: c }] }") + NetworkPolicy("shop", "deny", "{ policyTypes: [Ingress, Egress] }");

        Assert.Equal((All, All), (new Scenario(yaml).Ports("shop/agent", "shop/db"), new Scenario(yaml).Ports("shop/db", "shop/agent")));
        Assert.Equal(None, new Scenario(yaml, NetworkSemantics.NetpolAnalyzer).Ports("shop/agent", "shop/db"));
    }

    [Fact]
    public void Netpol_analyzer_matches_no_pods_by_addresses() => Assert.Equal(
        None,
        new Scenario(_pods + NetworkPolicy("shop", "p", "{ ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }] }"), NetworkSemantics.NetpolAnalyzer).Ports("other/web", "shop/db"));

    [Theory]
    [InlineData("{ ingress: [{ from: [{}] }] }", "names no pods and no addresses")]
    [InlineData("{ ingress: [{ ports: [{ port: 0 }] }] }", "0 is no port; ports are 1 to 65535")]
    [InlineData("{ ingress: [{ from: [{ ipBlock: { cidr: x } }] }] }", "'x' is no block of addresses")]
    [InlineData("{ podSelector: { matchLabels: { app: '{{ x }}' } } }", "not all of it is known")]
    public void A_policy_that_is_refused_or_not_known_is_left_out_with_a_note(string spec, string text)
    {
        var scenario = new Scenario(_pods + NetworkPolicy("shop", "p", spec));

        Assert.Equal(All, scenario.Ports("other/web", "shop/db"));
        Assert.EndsWith(text, Assert.Single(scenario.Model.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pods_of_one_owner_are_one_workload_and_connect_as_any_of_them()
    {
        const string Owner = "ownerReferences: [{ controller: true, kind: ReplicaSet, name: web-1 }]";
        var scenario = new Scenario(
            Pod("shop", "db")
            + Object("v1", "Pod", $"name: web-1-a, namespace: shop, labels: {{ app: web, color: blue }}, {Owner}", "{ containers: [{ name: c }] }")
            + Object("v1", "Pod", $"name: web-1-b, namespace: shop, labels: {{ app: web, color: green }}, {Owner}", "{ containers: [{ name: c }] }")
            + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } }, ingress: [{ from: [{ podSelector: { matchLabels: { color: blue } } }] }] }"));

        Assert.Equal(All, scenario.Ports("shop/web-1", "shop/db"));
        Assert.Equal(["shop/db[Pod]", "shop/web-1[ReplicaSet]"], scenario.Model.Workloads.Select(workload => workload.ToString()));
    }
}
