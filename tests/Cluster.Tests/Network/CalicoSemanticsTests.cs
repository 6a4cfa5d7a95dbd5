using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>The connections that a rule of Calico matches; all rules here are of a policy for ingress that ends in denial.</summary>
public sealed class CalicoSemanticsTests
{
    private const string All = "all ports";
    private const string None = "no port";

    private static readonly string _pods =
        Pod("shop", "web") + Pod("shop", "db", "{ serviceAccountName: data, containers: [{ name: c, ports: [{ name: http, containerPort: 8080 }] }] }")
        + Pod("other", "web", "{ serviceAccountName: front, containers: [{ name: c }] }")
        + Namespace("shop", "a") + Namespace("other", "b")
        + Object("v1", "ServiceAccount", "name: front, namespace: other, labels: { role: front }", "{}");

    private static readonly string _sets =
        Object("projectcalico.org/v3", "GlobalNetworkSet", "name: office, labels: { zone: office }", "{ nets: [192.0.2.0/24] }")
        + Object("projectcalico.org/v3", "NetworkSet", "name: partner, namespace: other, labels: { zone: partner }", "{ nets: [198.51.100.0/24] }");

    [Theory]
    [InlineData("source: { selector: app == 'web' }", All, None)]
    [InlineData("source: { selector: projectcalico.org/namespace == 'other' }", None, None)]
    [InlineData("source: { selector: all() }", All, None)]
    [InlineData("source: { selector: app == 'web', namespaceSelector: all() }", All, All)]
    [InlineData("source: { namespaceSelector: team == 'b' }", None, All)]
    [InlineData("source: { namespaceSelector: projectcalico.org/name == 'other' }", None, All)]
    [InlineData("source: { notSelector: app == 'db' }", All, None)]
    [InlineData("source: { notSelector: app == 'web' }", None, None)]
    [InlineData("source: { serviceAccounts: { names: [front] } }", None, None)]
    [InlineData("source: { serviceAccounts: { names: [front] }, namespaceSelector: all() }", None, All)]
    [InlineData("source: { serviceAccounts: { selector: role == 'front' }, namespaceSelector: all() }", None, All)]
    [InlineData("source: { nets: [0.0.0.0/0] }", All, All)]
    [InlineData("source: {}", All, All)]
    [InlineData("destination: { selector: app == 'db' }", All, All)]
    [InlineData("destination: { selector: app == 'web' }", None, None)]
    public void A_namespaced_policy_confines_selectors_to_its_namespace(string rule, string own, string other)
    {
        var scenario = new Scenario(_pods + Namespaced($"{{ action: Allow, {rule} }}"));

        Assert.Equal((own, other), (scenario.Ports("shop/web", "shop/db"), scenario.Ports("other/web", "shop/db")));
    }

    [Theory]
    [InlineData("source: { selector: app == 'web' }", All, None, None)]
    [InlineData("source: { selector: \"!has(app)\" }", None, All, None)]
    [InlineData("source: { selector: zone == 'office' }", None, All, None)]
    [InlineData("source: { notSelector: has(app) }", None, All, All)]
    [InlineData("source: { notSelector: has(app), selector: all() }", None, All, None)]
    [InlineData("source: { namespaceSelector: global() }", None, All, None)]
    [InlineData("source: { namespaceSelector: all() }", All, None, None)]
    [InlineData("source: { nets: [192.0.2.0/24] }", None, All, None)]
    [InlineData("source: { notNets: [192.0.2.0/24] }", All, None, All)]
    public void A_global_policy_confines_nothing(string rule, string pod, string office, string world)
    {
        var scenario = new Scenario(_pods + _sets + Global("p", $"{{ selector: app == 'db', types: [Ingress], ingress: [{{ action: Allow, {rule} }}] }}"));

        Assert.Equal((pod, office, world), (scenario.Ports("other/web", "shop/db"), scenario.Ports("192.0.2.1", "shop/db"), scenario.Ports("203.0.113.1", "shop/db")));
    }

    [Fact]
    public void Sets_of_networks_are_in_their_namespace()
    {
        var scenario = new Scenario(_pods + _sets + Global("p", "{ selector: app == 'db', types: [Ingress], ingress: [{ action: Allow, source: { namespaceSelector: team == 'b', selector: zone == 'partner' } }] }"));

        Assert.Equal((All, None), (scenario.Ports("198.51.100.1", "shop/db"), scenario.Ports("192.0.2.1", "shop/db")));
    }

    [Theory]
    [InlineData("protocol: TCP, destination: { ports: [80, '90:91', http] }", "TCP 80,90-91,8080")]
    [InlineData("protocol: TCP, destination: { notPorts: ['1:79', '81:65535'] }", "TCP 80")]
    [InlineData("protocol: TCP, destination: { ports: ['80:90'], notPorts: [85] }", "TCP 80-84,86-90")]
    [InlineData("destination: { ports: [http] }", "TCP 8080")]
    [InlineData("protocol: UDP, destination: { ports: [http] }", None)]
    [InlineData("protocol: 17", "all UDP ports")]
    [InlineData("notProtocol: TCP", "all UDP ports; all SCTP ports")]
    [InlineData("protocol: ICMP", None)]
    [InlineData("ipVersion: 4", All)]
    [InlineData("ipVersion: 6", None)]
    [InlineData("http: { methods: [GET] }", All)]
    public void Ports_and_protocols_are_those_of_the_destination(string rule, string expected) =>
        Assert.Equal(expected, new Scenario(_pods + Namespaced($"{{ action: Allow, {rule} }}")).Ports("other/web", "shop/db"));

    [Fact]
    public void The_name_of_a_port_may_be_that_of_an_init_container()
    {
        var pods = Pod("shop", "web") + Pod("shop", "db", "{ initContainers: [{ name: i, ports: [{ name: migrate, containerPort: 1 }] }], containers: [{ name: c }] }");

        Assert.Equal("TCP 1", new Scenario(pods + Namespaced("{ action: Allow, protocol: TCP, destination: { ports: [migrate] } }")).Ports("shop/web", "shop/db"));
    }

    [Theory]
    [InlineData("{ names: [front], selector: role == 'front' }", All)]
    [InlineData("{ names: [front], selector: role == 'back' }", None)]
    [InlineData("{ names: [other], selector: role == 'front' }", None)]
    public void Service_accounts_must_match_by_name_and_by_label(string accounts, string expected) => Assert.Equal(
        expected, new Scenario(_pods + Namespaced($"{{ action: Allow, source: {{ serviceAccounts: {accounts}, namespaceSelector: all() }} }}")).Ports("other/web", "shop/db"));

    [Theory]
    [InlineData("protocol: ICMP, icmp: { type: 8 }", All)]
    [InlineData("notProtocol: ICMP", None)]
    [InlineData("protocol: UDPLite", All)]
    [InlineData("protocol: 132", "all TCP ports; all UDP ports")]
    public void A_rule_for_other_protocols_matches_no_port(string rule, string expected) =>
        Assert.Equal(expected, new Scenario(_pods + Namespaced($"{{ action: Deny, {rule} }}, {{ action: Allow }}")).Ports("other/web", "shop/db"));

    [Fact]
    public void A_rule_matches_what_all_of_its_fields_match()
    {
        var scenario = new Scenario(_pods + _sets + Global("p", "{ selector: app == 'db', types: [Ingress], ingress: [{ action: Allow, source: { selector: zone == 'office', nets: [192.0.2.0/25], notNets: [192.0.2.0/26] } }] }"));

        Assert.Equal((None, All, None), (scenario.Ports("192.0.2.1", "shop/db"), scenario.Ports("192.0.2.100", "shop/db"), scenario.Ports("192.0.2.200", "shop/db")));
    }

    [Fact]
    public void A_rule_for_some_source_ports_denies_nothing_for_certain()
    {
        var scenario = new Scenario(_pods + Namespaced("{ action: Deny, protocol: TCP, source: { ports: [1] } }, { action: Allow }"));

        Assert.Equal(All, scenario.Ports("other/web", "shop/db"));
        Assert.Single(scenario.Model.Notes);
    }

    [Fact]
    public void Services_are_the_pods_and_ports_behind_them()
    {
        var scenario = new Scenario(
            _pods
            + Object("v1", "Service", "name: data, namespace: shop", "{ selector: { app: db }, ports: [{ port: 80, targetPort: http }] }")
            + Object("projectcalico.org/v3", "NetworkPolicy", "name: p, namespace: shop", "{ selector: app == 'web', types: [Egress], egress: [{ action: Allow, destination: { services: { name: data } } }] }"));

        Assert.Equal("TCP 8080", scenario.Ports("shop/web", "shop/db"));
        Assert.Equal(None, scenario.Ports("shop/web", "other/web"));
    }

    [Fact]
    public void Services_as_a_source_are_pods_alone()
    {
        var scenario = new Scenario(
            _pods
            + Object("v1", "Service", "name: front, namespace: shop", "{ selector: { app: web }, ports: [{ port: 80 }] }")
            + Namespaced("{ action: Allow, source: { services: { name: front } } }"));

        Assert.Equal((All, None), (scenario.Ports("shop/web", "shop/db"), scenario.Ports("other/web", "shop/db")));
    }

    private static string Namespaced(string rules) => Object(
        "projectcalico.org/v3", "NetworkPolicy", "name: p, namespace: shop", $"{{ selector: app == 'db', types: [Ingress], ingress: [{rules}] }}");

    private static string Global(string name, string spec) => Object("projectcalico.org/v3", "GlobalNetworkPolicy", $"name: {name}", spec);
}
