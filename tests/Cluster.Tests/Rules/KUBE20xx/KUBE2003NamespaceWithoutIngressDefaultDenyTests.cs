using KubeGuard.Edits;
using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Rules.KUBE20xx;

public sealed class KUBE2003NamespaceWithoutIngressDefaultDenyTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");
    private static readonly string _policyOfDb = NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } } }");

    [Fact]
    public void A_set_without_any_policy_has_one_suggestion_a_namespace() => Assert.Equal(
        ["KUBE2003 Namespace 'office' (Suggestion)", "KUBE2003 Namespace 'shop' (Suggestion)"],
        IsolationFindings.Open().Only("KUBE2003").Texts(_pods + Pod("office", "web")));

    [Fact]
    public void It_is_a_warning_where_the_set_is_complete_or_has_policies()
    {
        Assert.Equal(["KUBE2003 Namespace 'shop'"], IsolationFindings.Complete().Only("KUBE2003").Texts(_pods));
        Assert.Equal(["KUBE2003 Namespace 'shop'"], IsolationFindings.Open().Only("KUBE2003").Texts(_pods + NetworkPolicy("office", "p", "{}")));
    }

    [Fact]
    public void Reports_a_namespace_in_which_some_workloads_are_open() => Assert.Equal(
        "Namespace 'shop' does not deny ingress by default: no policy isolates 1 of its 2 workloads; add a NetworkPolicy for all its pods",
        IsolationFindings.Open().Only("KUBE2003").Single(_pods + _policyOfDb).Message);

    [Fact]
    public void Suggests_it_where_every_workload_is_isolated_by_a_policy_of_its_own()
    {
        var yaml = Pod("shop", "db") + _policyOfDb;
        Assert.Equal(["KUBE2003 Namespace 'shop' (Suggestion)"], IsolationFindings.Open().Only("KUBE2003").Texts(yaml));
        Assert.Empty(IsolationFindings.Complete().Only("KUBE2003").Texts(yaml));
    }

    [Theory]
    [InlineData("networking.k8s.io/v1", "NetworkPolicy", "name: p, namespace: shop", "{ podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }] }")]
    [InlineData("projectcalico.org/v3", "NetworkPolicy", "name: p, namespace: shop", "{ selector: all(), types: [Ingress] }")]
    [InlineData("projectcalico.org/v3", "GlobalNetworkPolicy", "name: p", "{ namespaceSelector: projectcalico.org/name == 'shop', types: [Ingress] }")]
    public void Is_silent_where_a_policy_is_for_every_pod(string version, string kind, string metadata, string spec) =>
        Assert.Empty(IsolationFindings.Open().Only("KUBE2003").Texts(_pods + Object(version, kind, metadata, spec)));

    [Fact]
    public void A_namespace_without_workloads_counts_in_a_complete_set_alone()
    {
        Assert.Empty(IsolationFindings.Open().Only("KUBE2003").Texts(Namespace("shop", "a")));
        Assert.Equal(["KUBE2003 Namespace 'shop' (Suggestion)"], IsolationFindings.Complete().Only("KUBE2003").Texts(Namespace("shop", "a")));
    }

    [Fact]
    public void It_is_reported_at_the_namespace_or_at_its_first_workload()
    {
        Assert.Equal("Namespace", IsolationFindings.Open().Only("KUBE2003").Single(_pods + Namespace("shop", "a")).Object.Type!.Kind);
        Assert.Equal("db", IsolationFindings.Open().Only("KUBE2003").Single(_pods).Object.Name);
    }

    [Fact]
    public void The_message_names_a_workload_that_is_reachable_from_outside() => Assert.Equal(
        "Namespace 'shop' does not deny ingress by default: no policy isolates its 2 workloads, and Pod 'shop/web' is reachable from outside (Service 'shop/s' (NodePort) → TCP 80); add a NetworkPolicy for all its pods",
        IsolationFindings.Open().Only("KUBE2003").Single(_pods + Object("v1", "Service", "name: s, namespace: shop", "{ type: NodePort, selector: { app: web }, ports: [{ port: 80 }] }")).Message);

    [Fact]
    public void The_namespace_of_objects_that_name_none_is_named_by_a_workload() => Assert.StartsWith(
        "The namespace of Pod 'web' does not deny ingress by default: no policy isolates its workload;",
        IsolationFindings.Open().Only("KUBE2003").Single(Pod("shop", "web").Replace(", namespace: shop", "", StringComparison.Ordinal)).Message);

    [Fact]
    public void The_fix_is_made_on_request_alone()
    {
        var fix = Assert.Single(IsolationFindings.Open().Only("KUBE2003").Single(_pods).Fixes);
        Assert.Equal((FixSafety.Review, "Deny ingress by default", "connections that no policy allows would stop"), (fix.Safety, fix.Title, fix.FindObjection()!.Reason));
    }

    [Fact]
    public void There_is_no_fix_where_the_name_of_the_policy_is_taken() => Assert.Empty(
        IsolationFindings.Open().Only("KUBE2003").Single(_pods + _policyOfDb.Replace("name: p", "name: default-deny", StringComparison.Ordinal)).Fixes);
}
