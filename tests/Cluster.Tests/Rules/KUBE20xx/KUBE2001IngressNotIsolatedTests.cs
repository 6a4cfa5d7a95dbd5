using KubeGuard.Rules;
using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Rules.KUBE20xx;

public sealed class KUBE2001IngressNotIsolatedTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");

    [Theory]
    [InlineData("{ podSelector: { matchLabels: { app: db } } }")]
    [InlineData("{ podSelector: { matchLabels: { app: db } }, policyTypes: [Ingress, Egress] }")]
    [InlineData("{ podSelector: { matchLabels: { app: db } }, ingress: [{}] }")]
    public void Reports_a_workload_that_no_policy_selects_for_ingress(string policy) =>
        Assert.Equal(["KUBE2001 Pod 'shop/web'"], Only(_pods + NetworkPolicy("shop", "p", policy)));

    [Fact]
    public void Reports_a_workload_that_is_isolated_for_egress_alone() => Assert.Equal(
        ["KUBE2001 Pod 'shop/db'", "KUBE2001 Pod 'shop/web'"],
        Only(_pods + NetworkPolicy("shop", "p", "{ podSelector: {}, policyTypes: [Egress] }")));

    [Fact]
    public void Reports_a_workload_whose_policy_is_in_another_namespace() => Assert.Equal(
        ["KUBE2001 Pod 'office/web'"], Only(Pod("shop", "db") + Pod("office", "web") + NetworkPolicy("shop", "p", "{}")));

    [Theory]
    [InlineData("networking.k8s.io/v1", "NetworkPolicy", "name: p, namespace: shop", "{ podSelector: {} }")]
    [InlineData("projectcalico.org/v3", "NetworkPolicy", "name: p, namespace: shop", "{ selector: 'has(app)', types: [Ingress] }")]
    [InlineData("projectcalico.org/v3", "GlobalNetworkPolicy", "name: p", "{ namespaceSelector: all(), types: [Ingress] }")]
    [InlineData("policy.networking.k8s.io/v1alpha1", "BaselineAdminNetworkPolicy", "name: default", "{ subject: { namespaces: {} }, ingress: [{ action: Deny, from: [{ namespaces: {} }] }] }")]
    public void Is_silent_where_policies_of_some_kind_isolate_every_workload(string version, string kind, string metadata, string spec) =>
        Assert.Empty(Only(_pods + Object(version, kind, metadata, spec)));

    [Theory]
    [InlineData("projectcalico.org/v3", "GlobalNetworkPolicy", "name: p", "{ selector: app == 'web', serviceAccountSelector: role == 'front', types: [Ingress] }")]
    [InlineData("projectcalico.org/v3", "StagedNetworkPolicy", "name: p, namespace: shop", "{ types: [Ingress] }")]
    [InlineData("policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy", "name: p", "{ priority: 1, subject: { namespaces: {} }, ingress: [{ action: Deny, from: [{ namespaces: {} }] }] }")]
    [InlineData("policy.networking.k8s.io/v1alpha1", "BaselineAdminNetworkPolicy", "name: default", "{ subject: { namespaces: {} }, ingress: [{ action: Deny, from: [{ namespaces: {} }], ports: [{ portNumber: { protocol: TCP, port: 80 } }] }] }")]
    public void Reports_workloads_for_which_a_policy_does_not_decide_everything(string version, string kind, string metadata, string spec) => Assert.Equal(
        ["KUBE2001 Pod 'shop/web'"], Only(_pods + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } } }") + Object(version, kind, metadata, spec)));

    [Theory]
    [InlineData("{ hostNetwork: true, containers: [{ name: c }] }")]
    [InlineData("{ hostNetwork: '{{ x }}', containers: [{ name: c }] }")]
    public void Is_silent_about_pods_that_are_or_may_be_in_the_network_of_their_node(string spec) =>
        Assert.Empty(Only(Pod("shop", "db") + Pod("shop", "web", spec) + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } } }")));

    [Fact]
    public void Is_silent_about_system_namespaces()
    {
        var yaml = Pod("kube-system", "web") + Pod("kube-system", "db") + NetworkPolicy("kube-system", "p", "{ podSelector: { matchLabels: { app: db } } }");
        Assert.Empty(Only(yaml));
        Assert.Equal(["KUBE2001 Pod 'kube-system/web'"], IsolationFindings.Open().Only("KUBE2001").With("kubeguard.exempt_namespaces", "shop").Texts(yaml));
    }

    [Theory]
    [InlineData("{ podSelector: { matchLabels: { app: '{{ x }}' } } }")]
    [InlineData("{ podSelector: { matchLabels: { app: db } }, ingress: [{ from: [{}] }] }")]
    public void Is_silent_where_a_policy_is_not_wholly_known_or_refused_by_the_cluster(string policy) =>
        Assert.Empty(Only(_pods + NetworkPolicy("shop", "p", policy)));

    [Fact]
    public void Reports_a_workload_of_which_enough_labels_are_known() => Assert.Equal(["KUBE2001 Pod 'shop/web'"], Only(
        Pod("shop", "db") + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } } }")
        + Object("v1", "Pod", "name: web, namespace: shop, labels: { app: web, version: '{{ x }}' }", "{ containers: [{ name: c }] }")));

    [Fact]
    public void Is_silent_where_labels_are_not_wholly_known() => Assert.Empty(Only(
        Object("v1", "Pod", "name: web, namespace: shop, labels: { app: '{{ x }}' }", "{ containers: [{ name: c }] }") + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } } }")));

    [Fact]
    public void Is_silent_where_only_the_policies_name_their_namespace()
    {
        var yaml = Pod("shop", "web").Replace(", namespace: shop", "", StringComparison.Ordinal) + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } } }");
        Assert.Empty(Only(yaml));
        Assert.Equal(["KUBE2001 Pod 'web'"], IsolationFindings.Open().Only("KUBE2001").With("kubeguard.default_namespace", "office").Texts(yaml));
        Assert.Empty(IsolationFindings.Open().Only("KUBE2001").With("kubeguard.default_namespace", "shop").Texts(yaml.Replace("{ matchLabels: { app: db } }", "{}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Objects_without_a_namespace_are_together()
    {
        var yaml = (_pods + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } } }")).Replace(", namespace: shop", "", StringComparison.Ordinal);
        Assert.Equal(["KUBE2001 Pod 'web'"], Only(yaml));
    }

    [Fact]
    public void The_message_names_the_directions_and_the_policies_that_are_not_evaluated()
    {
        var policy = NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } }, policyTypes: [Ingress, Egress] }");
        Assert.Equal("Pod 'shop/web' is not isolated: no policy is for its ingress or egress; select it in a NetworkPolicy", IsolationFindings.Open().Only("KUBE2001").Single(_pods + policy).Message);

        var finding = IsolationFindings.Open().Only("KUBE2001").Single(_pods + policy + Object("cilium.io/v2", "CiliumNetworkPolicy", "name: c, namespace: shop", "{ endpointSelector: {} }"));
        Assert.Equal("Pod 'shop/web' is not isolated: no policy is for its ingress or egress; select it in a NetworkPolicy (objects of the kind CiliumNetworkPolicy are not evaluated)", finding.Message);
        Assert.Equal(RuleSeverity.Suggestion, finding.Severity);
    }

    private static IEnumerable<string> Only(string yaml) => IsolationFindings.Open().Only("KUBE2001").Texts(yaml);
}
