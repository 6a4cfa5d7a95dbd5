using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>The order in which tiers, policies and rules of Calico are asked, with NetworkPolicies of Kubernetes among them.</summary>
public sealed class CalicoOrderTests
{
    private const string All = "all ports";
    private const string None = "no port";
    private const string Api = "projectcalico.org/v3";

    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db") + Namespace("shop", "a");

    private static readonly string _kubernetesDenies = NetworkPolicy("shop", "deny", "{ podSelector: {} }");

    [Fact]
    public void Pods_that_no_policy_selects_are_open() =>
        Assert.Equal(All, Ports(Global("p", "selector: app == 'missing', types: [Ingress, Egress]")));

    [Fact]
    public void A_policy_without_a_matching_rule_denies() => Assert.Equal(None, Ports(Global("p", "selector: app == 'db', types: [Ingress]")));

    [Fact]
    public void A_policy_with_egress_rules_alone_does_not_touch_ingress() =>
        Assert.Equal(All, Ports(Global("p", "selector: app == 'db', egress: [{ action: Deny }]")));

    [Theory]
    [InlineData("{ action: Allow }, { action: Deny }", All)]
    [InlineData("{ action: Deny }, { action: Allow }", None)]
    [InlineData("{ action: Log }, { action: Allow }", All)]
    public void The_first_rule_that_decides_counts(string rules, string expected) => Assert.Equal(expected, Ports(Global("p", $"types: [Ingress], ingress: [{rules}]")));

    [Theory]
    [InlineData("order: 1", "order: 2", All)]
    [InlineData("order: 2", "order: 1", None)]
    [InlineData("", "order: 9000", None)]
    [InlineData("order: 1.5", "order: 1.6", All)]
    public void The_lower_order_comes_first_and_none_last(string allow, string deny, string expected) => Assert.Equal(
        expected, Ports(Global("allow", $"{allow}, ingress: [{{ action: Allow }}]".TrimStart(',', ' ')) + Global("deny", $"{deny}, ingress: [{{ action: Deny }}]")));

    [Theory]
    [InlineData("a", "b", All)]
    [InlineData("b", "a", None)]
    public void Names_decide_between_equal_orders(string allow, string deny, string expected) =>
        Assert.Equal(expected, Ports(Global(allow, "ingress: [{ action: Allow }]") + Global(deny, "ingress: [{ action: Deny }]")));

    [Theory]
    [InlineData("Deny", None)]
    [InlineData("Pass", All)]
    public void A_tier_ends_in_its_default_action(string action, string expected) =>
        Assert.Equal(expected, Ports(Tier("security", 10, action) + Global("security.p", "tier: security, types: [Ingress]")));

    [Fact]
    public void A_tier_without_a_policy_for_the_pod_is_skipped() =>
        Assert.Equal(All, Ports(Tier("security", 10, "Deny") + Global("security.p", "tier: security, selector: app == 'missing', types: [Ingress]")));

    [Theory]
    [InlineData(10, 20, All)]
    [InlineData(20, 10, None)]
    public void The_tier_of_the_lower_order_comes_first(int allow, int deny, string expected) => Assert.Equal(
        expected,
        Ports(
            Tier("one", allow, "Pass") + Tier("two", deny, "Pass")
            + Global("one.p", "tier: one, ingress: [{ action: Allow }]") + Global("two.p", "tier: two, ingress: [{ action: Deny }]")));

    [Theory]
    [InlineData("a", "b", All)]
    [InlineData("b", "a", None)]
    public void Tiers_without_an_order_come_last_by_their_names(string allow, string deny, string expected)
    {
        static string Unordered(string name) => Object(Api, "Tier", $"name: {name}", "{}");
        static string Rule(string tier, string action) => Global($"{tier}.p", $"tier: {tier}, ingress: [{{ action: {action} }}]");

        Assert.Equal(expected, Ports(Unordered(allow) + Unordered(deny) + Rule(allow, "Allow") + Rule(deny, "Deny")));
        Assert.Equal(None, Ports(Unordered(allow) + Rule(allow, "Allow") + _kubernetesDenies));
    }

    [Fact]
    public void The_namespace_and_the_kind_decide_between_equal_orders_and_names()
    {
        var (global, own) = (Global("p", "order: 1, ingress: [{ action: Deny }]"), Object(Api, "NetworkPolicy", "name: p, namespace: shop", "{ order: 1, ingress: [{ action: Allow }] }"));

        Assert.Equal(None, Ports(own + global));
    }

    [Theory]
    [InlineData("", None)]
    [InlineData("types: [Egress],", All)]
    public void A_stored_object_without_types_is_for_both_directions(string types, string expected) =>
        Assert.Equal(expected, Ports(Object("crd.projectcalico.org/v1", "GlobalNetworkPolicy", "name: p", $"{{ {types} egress: [{{ action: Allow }}] }}")));

    [Fact]
    public void A_rule_that_logs_at_the_end_decides_nothing() => Assert.Equal(None, Ports(Global("p", "types: [Ingress], ingress: [{ action: Log }]")));

    [Fact]
    public void Pass_in_the_last_tier_of_pods_goes_on_to_the_baseline()
    {
        var baseline = Object(
            "policy.networking.k8s.io/v1alpha1", "BaselineAdminNetworkPolicy", "name: default", "{ subject: { namespaces: {} }, ingress: [{ action: Deny, from: [{ namespaces: {} }] }] }");

        Assert.Equal(None, Ports(baseline + Global("p", "order: 1, ingress: [{ action: Pass }]")));
        Assert.Equal(All, Ports(baseline + Global("p", "order: 1, ingress: [{ action: Allow }]")));
    }

    [Fact]
    public void Pass_leaves_the_rest_of_the_tier_out() => Assert.Equal(
        None,
        Ports(Tier("security", 10, "Deny") + Global("security.p", "tier: security, ingress: [{ action: Pass }, { action: Allow }]") + _kubernetesDenies));

    [Fact]
    public void Pass_in_the_last_tier_ends_in_the_profile_that_allows_all() =>
        Assert.Equal(All, Ports(Global("p", "order: 1, ingress: [{ action: Pass }]") + _kubernetesDenies));

    [Theory]
    [InlineData("order: 999", "Allow", All)]
    [InlineData("order: 999", "Deny", None)]
    [InlineData("order: 1001", "Allow", All)]
    [InlineData("", "Allow", All)]
    public void NetworkPolicies_of_Kubernetes_have_the_order_1000_and_allow_alone(string order, string action, string expected) =>
        Assert.Equal(expected, Ports(Global("p", $"{order}, ingress: [{{ action: {action} }}]".TrimStart(',', ' ')) + _kubernetesDenies));

    [Fact]
    public void A_later_policy_cannot_deny_what_Kubernetes_allows() =>
        Assert.Equal(All, Ports(Global("p", "order: 1001, ingress: [{ action: Deny }]") + NetworkPolicy("shop", "allow", "{ ingress: [{}] }")));

    [Fact]
    public void A_tier_that_denies_by_default_cuts_off_the_tier_of_Kubernetes() => Assert.Equal(
        None,
        Ports(Tier("security", 10, "Deny") + Global("security.p", "tier: security, ingress: [{ action: Allow, source: { selector: app == 'other' } }]") + NetworkPolicy("shop", "allow", "{ ingress: [{}] }")));

    [Fact]
    public void Policies_of_administrators_are_tiers_of_Calico()
    {
        var admin = Object(
            "policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy", "name: a", "{ priority: 1, subject: { namespaces: {} }, ingress: [{ action: Deny, from: [{ namespaces: {} }] }] }");

        Assert.Equal(None, Ports(admin + Global("p", "order: 1, ingress: [{ action: Allow }]")));
        Assert.Equal(All, Ports(admin + Tier("first", 1, "Pass") + Global("first.p", "tier: first, ingress: [{ action: Allow }]")));
    }

    [Theory]
    [InlineData("StagedGlobalNetworkPolicy", "name: p")]
    [InlineData("StagedNetworkPolicy", "name: p, namespace: shop")]
    [InlineData("StagedKubernetesNetworkPolicy", "name: p, namespace: shop")]
    public void Staged_policies_are_never_enforced(string kind, string metadata) => Assert.Equal(All, Ports(Object(Api, kind, metadata, "{ types: [Ingress] }")));

    [Theory]
    [InlineData("doNotTrack: true, applyOnForward: true")]
    [InlineData("preDNAT: true, applyOnForward: true")]
    public void Policies_for_interfaces_of_nodes_are_not_for_pods(string spec) => Assert.Equal(All, Ports(Global("p", $"{spec}, ingress: [{{ action: Deny }}]")));

    [Theory]
    [InlineData("namespaceSelector: all()", None)]
    [InlineData("namespaceSelector: team == 'b'", All)]
    [InlineData("serviceAccountSelector: projectcalico.org/name == 'default'", None)]
    [InlineData("serviceAccountSelector: has(role)", All)]
    [InlineData("selector: projectcalico.org/namespace == 'shop'", None)]
    [InlineData("selector: projectcalico.org/serviceaccount == 'default'", None)]
    public void A_global_policy_selects_by_namespaces_and_service_accounts_too(string spec, string expected) =>
        Assert.Equal(expected, Ports(Global("p", $"{spec}, types: [Ingress]")));

    [Fact]
    public void A_connection_needs_both_sides()
    {
        Assert.Equal("TCP 80", Ports(
            Global("in", "selector: app == 'db', ingress: [{ action: Allow, protocol: TCP, destination: { ports: ['80:90'] } }]")
            + Global("out", "selector: app == 'web', egress: [{ action: Allow, protocol: TCP, destination: { ports: ['70:80'] } }]")));
    }

    [Theory]
    [InlineData("selector: \"app = 'db'\"", "'=' is no operator; write '=='")]
    [InlineData("ingress: [{ action: Allow, destination: { ports: [80] } }]", "numbers of ports need the protocol TCP, UDP or SCTP")]
    [InlineData("selector: global()", "global() can only be the whole namespaceSelector of a rule")]
    public void A_policy_that_is_refused_is_left_out_with_a_note(string spec, string text) =>
        Assert.EndsWith(text, Assert.Single(new Scenario(_pods + Global("p", spec)).Model.Notes).Text, StringComparison.Ordinal);

    private static string Ports(string policies) => new Scenario(_pods + policies).Ports("shop/web", "shop/db");

    private static string Global(string name, string spec) => Object(Api, "GlobalNetworkPolicy", $"name: {name}", $"{{ {spec} }}");

    private static string Tier(string name, int order, string action) => Object(Api, "Tier", $"name: {name}", $"{{ order: {order}, defaultAction: {action} }}");
}
