using KubeGuard.Build.Yaml;
using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>Bad or unknown input: what is left out of a computation is said, with its place.</summary>
public sealed class NetworkNoteTests
{
    private const string All = "all ports";
    private const string None = "no port";
    private const string Admin = "policy.networking.k8s.io/v1alpha1";
    private const string Calico = "projectcalico.org/v3";

    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db") + Namespace("shop", "a");

    [Theory]
    [InlineData("{ podSelector: { matchLabels: { '-': x } } }")]
    [InlineData("{ podSelector: { matchExpressions: [{ key: app, operator: Like, values: [x] }] } }")]
    [InlineData("{ podSelector: { matchExpressions: [{ key: app, operator: In, values: [] }] } }")]
    [InlineData("{ ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/33 } }] }] }")]
    [InlineData("{ ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8, except: [192.168.0.0/16] } }] }] }")]
    [InlineData("{ ingress: [{ from: [{}] }] }")]
    [InlineData("{ ingress: { from: [] } }")]
    [InlineData("{ ingress: [{ from: { podSelector: {} } }] }")]
    [InlineData("{ policyTypes: Egress }")]
    [InlineData("{ podSelector: [app] }")]
    [InlineData("[podSelector]")]
    [InlineData("{ ingress: [{ ports: [{ port: 0 }] }] }")]
    [InlineData("{ ingress: [{ ports: [{ port: 90, endPort: 80 }] }] }")]
    [InlineData("{ ingress: [{ ports: [{ port: http, endPort: 80 }] }] }")]
    [InlineData("{ ingress: [{ ports: [{ port: this-name-is-too-long-for-a-port }] }] }")]
    [InlineData("{ ingress: [{ ports: [{ port: 53, protocol: 1 }] }] }")]
    public void An_invalid_NetworkPolicy_is_left_out_with_a_note_at_the_field(string spec)
    {
        var scenario = new Scenario(_pods + NetworkPolicy("shop", "p", spec));

        var note = Assert.Single(scenario.Model.Notes);
        Assert.StartsWith("NetworkPolicy 'shop/p' is left out, since the cluster refuses it: ", note.Text, StringComparison.Ordinal);
        Assert.Equal(23, Assert.IsType<YamlLocation>(note.Place.NearestLocation).Line);
        Assert.Equal(All, scenario.Ports("shop/web", "shop/db"));
    }

    [Theory]
    [InlineData("priority: -1")]
    [InlineData("priority: 1001")]
    [InlineData("priority: high")]
    public void A_priority_that_is_none_leaves_the_policy_out(string priority)
    {
        var scenario = new Scenario(_pods + Object(Admin, "AdminNetworkPolicy", "name: a", $"{{ {priority}, subject: {{ namespaces: {{}} }}, ingress: [{{ action: Deny, from: [{{ namespaces: {{}} }}] }}] }}"));

        Assert.Single(scenario.Model.Notes);
        Assert.Equal(All, scenario.Ports("shop/web", "shop/db"));
    }

    [Theory]
    [InlineData("order: first")]
    [InlineData("ingress: { action: Deny }")]
    [InlineData("types: Ingress")]
    [InlineData("ingress: [{ action: Deny, source: { nets: 10.0.0.0/8 } }]")]
    public void A_Calico_policy_of_another_shape_is_left_out(string spec)
    {
        var scenario = new Scenario(_pods + Object(Calico, "GlobalNetworkPolicy", "name: g", $"{{ {spec} }}"));

        Assert.Single(scenario.Model.Notes);
        Assert.Equal(All, scenario.Ports("shop/web", "shop/db"));
    }

    [Fact]
    public void Policies_of_one_priority_for_the_same_pods_have_no_order()
    {
        var scenario = new Scenario(_pods + Priority("b", "Allow") + Priority("a", "Deny"));

        Assert.Equal(
            [
                "AdminNetworkPolicy 'a' has the priority of AdminNetworkPolicy 'b' for the same pods, so their order is not defined; here it is that of their names",
                "AdminNetworkPolicy 'b' has the priority of AdminNetworkPolicy 'a' for the same pods, so their order is not defined; here it is that of their names",
            ],
            scenario.Model.Notes.Select(note => note.Text));
        Assert.Equal(None, scenario.Ports("shop/web", "shop/db"));
    }

    [Fact]
    public void Policies_of_one_priority_for_different_pods_have_no_need_of_one() =>
        Assert.Empty(new Scenario(_pods + Priority("a", "Deny") + Priority("b", "Allow", "{ matchLabels: { team: b } }")).Model.Notes);

    [Fact]
    public void A_baseline_of_another_name_and_a_second_one_are_left_out()
    {
        const string spec = "{ subject: { namespaces: {} }, ingress: [{ action: Deny, from: [{ namespaces: {} }] }] }";
        var other = new Scenario(_pods + Object(Admin, "BaselineAdminNetworkPolicy", "name: other", spec));
        var second = new Scenario(_pods + Object(Admin, "BaselineAdminNetworkPolicy", "name: default", spec) + Object(Admin, "BaselineAdminNetworkPolicy", "name: default", spec.Replace("Deny", "Allow", StringComparison.Ordinal)));

        Assert.Single(other.Model.Notes);
        Assert.Equal(2, second.Model.Notes.Count);
        Assert.Equal((All, All), (other.Ports("shop/web", "shop/db"), second.Ports("shop/web", "shop/db")));
    }

    [Fact]
    public void Policies_of_one_name_are_left_out_unless_they_are_the_same()
    {
        var (deny, allow) = (NetworkPolicy("shop", "p", "{ podSelector: {}, policyTypes: [Ingress] }"), NetworkPolicy("shop", "p", "{ podSelector: {}, ingress: [{}] }"));
        var (same, different) = (new Scenario(_pods + deny + deny), new Scenario(_pods + deny + allow));

        Assert.Empty(same.Model.Notes);
        Assert.Equal(None, same.Ports("shop/web", "shop/db"));
        Assert.All(different.Model.Notes, note => Assert.Equal("NetworkPolicy 'shop/p' is left out, since there is another one of this name with other contents", note.Text));
        Assert.Equal(2, different.Model.Notes.Count);
    }

    [Fact]
    public void Policies_of_one_name_in_two_namespaces_or_of_two_kinds_are_no_duplicates() => Assert.Empty(new Scenario(
        _pods + NetworkPolicy("shop", "p", "{}") + NetworkPolicy("other", "p", "{ ingress: [{}] }") + Object(Calico, "NetworkPolicy", "name: p, namespace: shop", "{ ingress: [{ action: Allow }] }")).Model.Notes);

    [Fact]
    public void A_namespace_that_is_defined_twice_has_the_labels_of_both()
    {
        var policy = NetworkPolicy("shop", "p", "{ ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: a } } }] }] }");
        var (same, different) = (new Scenario(_pods + Namespace("shop", "a") + policy), new Scenario(_pods + Namespace("shop", "b") + policy));

        Assert.Empty(same.Model.Notes);
        Assert.Equal(All, same.Ports("shop/web", "shop/db"));
        Assert.Equal("Namespace 'shop' is defined several times with different labels, of which only those count that all definitions have", Assert.Single(different.Model.Notes).Text);
        Assert.Equal(None, different.Ports("shop/web", "shop/db"));
    }

    [Fact]
    public void A_policy_in_a_tier_that_does_not_exist_is_left_out()
    {
        var scenario = new Scenario(_pods + Object(Calico, "GlobalNetworkPolicy", "name: security.p", "{ tier: security, types: [Ingress] }"));

        Assert.Equal("GlobalNetworkPolicy 'security.p' is left out, since its tier 'security' is in no manifest", Assert.Single(scenario.Model.Notes).Text);
        Assert.Equal(All, scenario.Ports("shop/web", "shop/db"));
    }

    [Fact]
    public void Pods_of_one_owner_that_policies_tell_apart_are_noted()
    {
        var (one, two) = (Owned("db-1", "a"), Owned("db-2", "b"));

        Assert.Empty(new Scenario(one + two + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } } }")).Model.Notes);
        Assert.StartsWith(
            "Pod 'shop/db-2' and other objects make the pods of shop/db[ReplicaSet] with different labels, which policies tell apart",
            Assert.Single(new Scenario(one + two + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { version: a } } }")).Model.Notes).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_port_means_nothing_for_addresses() => Assert.Equal(
        "NetworkPolicy 'shop/p' names the port 'http' for a block of addresses, where no name of a port is known",
        Assert.Single(new Scenario(_pods + NetworkPolicy("shop", "p", "{ policyTypes: [Egress], egress: [{ to: [{ ipBlock: { cidr: 192.0.2.0/24 } }], ports: [{ port: http }] }] }")).Model.Notes).Text);

    [Theory]
    [InlineData("10.0.0.0/16", 1)]
    [InlineData("192.0.2.0/24", 0)]
    [InlineData("0.0.0.0/0", 0)]
    public void A_block_with_some_addresses_of_pods_is_noted(string block, int notes) =>
        Assert.Equal(notes, new Scenario(_pods + NetworkPolicy("shop", "p", $"{{ ingress: [{{ from: [{{ ipBlock: {{ cidr: {block} }} }}] }}] }}")).Model.Notes.Count);

    [Fact]
    public void Host_endpoints_profiles_and_policies_of_others_are_noted() => Assert.Equal(
        ["HostEndpoint 'h' is not part of the computation", "Profile 'p' is not part of the computation", "CiliumNetworkPolicy 'shop/c' is not part of the computation"],
        new Scenario(
            _pods + Object(Calico, "HostEndpoint", "name: h", "{ node: n }") + Object(Calico, "Profile", "name: p", "{ ingress: [{ action: Deny }] }")
            + Object("cilium.io/v2", "CiliumNetworkPolicy", "name: c, namespace: shop", "{}")).Model.Notes.Select(note => note.Text));

    [Fact]
    public void A_selector_of_two_thousand_terms_counts_and_a_Calico_selector_of_that_length_is_refused()
    {
        var values = string.Join(", ", Enumerable.Range(0, 2_000).Select(index => $"v{index}"));
        var scenario = new Scenario(_pods + NetworkPolicy("shop", "p", $"{{ podSelector: {{ matchExpressions: [{{ key: app, operator: In, values: [{values}, db] }}] }} }}"));
        Assert.Empty(scenario.Model.Notes);
        Assert.Equal(None, scenario.Ports("shop/web", "shop/db"));

        var terms = string.Join(" || ", Enumerable.Range(0, 2_000).Select(index => $"app == 'v{index}'"));
        Assert.Contains("it is longer than 1024 characters", Assert.Single(new Scenario(_pods + Object(Calico, "GlobalNetworkPolicy", "name: g", $"{{ selector: \"{terms}\", ingress: [] }}")).Model.Notes).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(1_000, true)]
    public void A_selector_in_many_parentheses_counts_up_to_the_length_that_Calico_takes(int depth, bool isRefused)
    {
        var selector = $"{new string('(', depth)}app == 'db'{new string(')', depth)}";

        var scenario = new Scenario(_pods + Object(Calico, "GlobalNetworkPolicy", "name: g", $"{{ selector: \"{selector}\", types: [Ingress] }}"));

        Assert.Equal(isRefused ? 1 : 0, scenario.Model.Notes.Count);
        Assert.Equal(isRefused ? All : None, scenario.Ports("shop/web", "shop/db"));
    }

    [Fact]
    public void A_thousand_overlapping_blocks_are_their_union()
    {
        var blocks = string.Join(", ", Enumerable.Range(0, 1_000).Select(index => $"{{ ipBlock: {{ cidr: 203.0.{index % 8}.{index % 256}/{20 + (index % 13)} }} }}"));

        var scenario = new Scenario(_pods + NetworkPolicy("shop", "p", $"{{ ingress: [{{ from: [{blocks}] }}] }}"));

        Assert.Empty(scenario.Model.Notes);
        Assert.Equal((All, None), (scenario.Ports("203.0.7.9", "shop/db"), scenario.Ports("198.51.100.1", "shop/db")));
    }

    private static string Priority(string name, string action, string namespaces = "{}") => Object(
        Admin, "AdminNetworkPolicy", $"name: {name}", $"{{ priority: 5, subject: {{ namespaces: {namespaces} }}, ingress: [{{ action: {action}, from: [{{ namespaces: {{}} }}] }}] }}");

    private static string Owned(string name, string version) => Object(
        "v1", "Pod", $"name: {name}, namespace: shop, labels: {{ app: db, version: {version} }}, ownerReferences: [{{ controller: true, kind: ReplicaSet, name: db }}]", "{ containers: [{ name: c }] }");
}
