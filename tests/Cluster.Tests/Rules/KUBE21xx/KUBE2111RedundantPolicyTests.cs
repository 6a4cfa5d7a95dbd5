using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2111RedundantPolicyRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2111RedundantPolicyTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "api") + Pod("shop", "db");

    private static string Policy(string name, string peer, string ports = "") => NetworkPolicy(
        "shop", name, $"{{ podSelector: {{ matchLabels: {{ app: db }} }}, ingress: [{{ from: [{{ podSelector: {{ matchLabels: {{ app: {peer} }} }} }}]{ports} }}] }}");

    [Fact]
    public void Reports_one_of_two_policies_that_allow_the_same() =>
        Verify.VerifyComplete(_pods + Policy("one", "web").Replace("name: one", "name: {|KUBE2111:one|}") + Policy("two", "web"));

    [Fact]
    public void Reports_a_policy_for_less_than_another_allows() =>
        Verify.VerifyComplete(_pods + Policy("{|KUBE2111:narrow|}", "web", ", ports: [{ port: 8080 }]") + Policy("wide", "web"));

    [Fact]
    public void Is_silent_about_policies_that_allow_different_things() => Verify.VerifyComplete(_pods + Policy("one", "web") + Policy("two", "api"));

    [Fact]
    public void Is_silent_about_a_default_deny() => Verify.VerifyComplete(_pods + Policy("one", "web") + NetworkPolicy("shop", "deny", "{ podSelector: {} }"));

    [Fact]
    public void Is_silent_about_a_rule_for_pods_that_the_set_does_not_have() => Verify.VerifyComplete(_pods + Policy("one", "web") + Policy("two", "monitor"));

    [Fact]
    public void Is_silent_in_an_open_set() => Verify.Verify(_pods + Policy("one", "web") + Policy("two", "web"));

    [Fact]
    public void Is_silent_where_a_policy_cannot_be_read() =>
        Verify.VerifyComplete(_pods + Policy("one", "web") + Policy("two", "web") + NetworkPolicy("shop", "three", "{ podSelector: '{{ .Values.selector }}' }"));
}
