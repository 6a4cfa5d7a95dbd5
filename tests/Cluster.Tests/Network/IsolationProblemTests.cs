using KubeGuard.Rules;
using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>Of the rules about isolation, one reports each thing that is open.</summary>
public sealed class IsolationProblemTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");

    [Fact]
    public void A_set_without_policies_has_one_finding_a_namespace() => Assert.Equal(
        ["KUBE2003 Namespace 'office' (Suggestion) covers KUBE2001 KUBE2004 KUBE2311", "KUBE2003 Namespace 'shop' (Suggestion) covers KUBE2001 KUBE2004"],
        IsolationFindings.Open().Texts(_pods + Pod("office", "web") + Object("v1", "Service", "name: s, namespace: office", "{ type: NodePort, selector: { app: web }, ports: [{ port: 80 }] }")));

    [Fact]
    public void A_namespace_without_policies_beside_others_has_one_finding() => Assert.Equal(
        ["KUBE2003 Namespace 'shop' covers KUBE2001 KUBE2004 KUBE2009"],
        IsolationFindings.Open().Texts(_pods + NetworkPolicy("office", "p", "{ policyTypes: [Ingress, Egress] }")));

    [Fact]
    public void Where_some_workloads_are_isolated_the_others_are_reported() => Assert.Equal(
        ["KUBE2001 Pod 'shop/web' covers KUBE2003 KUBE2004"],
        IsolationFindings.Open().Texts(_pods + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: db } }, policyTypes: [Ingress, Egress], egress: [{}] }")));

    [Fact]
    public void A_namespace_that_denies_ingress_alone_has_a_suggestion() =>
        Assert.Equal(["KUBE2004 Namespace 'shop' (Suggestion)"], IsolationFindings.Open().Texts(_pods + NetworkPolicy("shop", "p", "{}")));

    [Fact]
    public void A_rule_that_is_off_reports_and_covers_nothing() => Assert.Equal(
        ["KUBE2001 Pod 'shop/db' (Suggestion)", "KUBE2001 Pod 'shop/web' (Suggestion)"],
        IsolationFindings.Open().With(RuleSeverity.None, "KUBE2003", "KUBE2004", "KUBE2311").Texts(_pods));

    [Fact]
    public void The_highest_severity_comes_first() => Assert.Equal(
        ["KUBE2001 Pod 'shop/db' (Error) covers KUBE2003 KUBE2004", "KUBE2001 Pod 'shop/web' (Error) covers KUBE2003 KUBE2004"],
        IsolationFindings.Complete().With(RuleSeverity.Error, "KUBE2001").Texts(_pods));

    [Fact]
    public void A_staged_policy_is_reported_rather_than_what_it_would_isolate() => Assert.Equal(
        ["KUBE2008 StagedNetworkPolicy 'shop/p' covers KUBE2001 KUBE2003 KUBE2004"],
        IsolationFindings.Open().Texts(_pods + Object("projectcalico.org/v3", "StagedNetworkPolicy", "name: p, namespace: shop", "{ types: [Ingress, Egress] }")));

    [Fact]
    public void A_pod_in_the_network_of_its_node_is_reported_once()
    {
        var agent = Pod("shop", "agent", "{ hostNetwork: true, containers: [{ name: c }] }");
        Assert.Equal(
            ["KUBE2006 NetworkPolicy 'shop/p' covers KUBE2007"],
            IsolationFindings.Open().Texts(agent + NetworkPolicy("shop", "p", "{ podSelector: { matchLabels: { app: agent } } }")));
        Assert.Equal(["KUBE2007 Pod 'shop/agent'"], IsolationFindings.Open().Texts(agent + NetworkPolicy("shop", "p", "{}")));
    }

    [Fact]
    public void A_namespace_that_denies_everything_and_allows_DNS_has_no_finding() => Assert.Empty(
        IsolationFindings.Open().With(RuleSeverity.Warning, "KUBE2002").Texts(_pods + NetworkPolicy("shop", "p", "{ podSelector: {}, policyTypes: [Ingress, Egress], egress: [{ ports: [{ port: 53, protocol: UDP }] }] }")));
}
