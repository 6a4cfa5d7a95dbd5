using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2506BaselineNeverReachedRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2506BaselineNeverReachedTests
{
    private static string Baseline(string subject = "subject") => Object(
        "policy.networking.k8s.io/v1alpha1", "BaselineAdminNetworkPolicy", "name: default", $"{{ {subject}: {{ namespaces: {{}} }}, ingress: [{{ action: Deny, from: [{{ namespaces: {{}} }}] }}] }}");

    private static string Policy(string selector) => NetworkPolicy("shop", "p", $"{{ podSelector: {selector}, policyTypes: [Ingress] }}");

    [Fact]
    public void Reports_a_baseline_for_workloads_that_are_isolated() =>
        Verify.VerifyComplete(Baseline("{|KUBE2506:subject|}") + Pod("shop", "web") + Policy("{}"));

    [Fact]
    public void Is_silent_where_a_workload_is_not_isolated() => Verify.VerifyComplete(Baseline() + Pod("shop", "web") + Pod("shop", "db") + Policy("{ matchLabels: { app: web } }"));

    [Fact]
    public void Is_silent_about_another_direction() => Verify.VerifyComplete(Baseline() + Pod("shop", "web") + NetworkPolicy("shop", "p", "{ podSelector: {}, policyTypes: [Egress] }"));

    [Fact]
    public void Is_silent_where_it_selects_nothing_of_the_set() => Verify.VerifyComplete(Baseline() + Policy("{}"));

    [Fact]
    public void Is_silent_in_an_open_set() => Verify.Verify(Baseline() + Pod("shop", "web") + Policy("{}"));
}
