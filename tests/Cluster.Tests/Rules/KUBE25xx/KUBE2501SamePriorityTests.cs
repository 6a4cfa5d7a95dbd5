using KubeGuard.Cluster.Rules;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2501SamePriorityTests
{
    [Fact]
    public void Reports_the_second_policy_of_a_priority() => SetRuleVerifier<KUBE2501SamePriorityRule>.VerifyMessage(
        Admin("a", "5") + Admin("b", "{|KUBE2501:5|}"),
        "AdminNetworkPolicy 'b' has the priority 5 of AdminNetworkPolicy 'a' and may be for the same pods, so which of them decides is not defined");

    [Fact]
    public void Reports_policies_of_one_tier_whatever_their_kind() => SetRuleVerifier<KUBE2501SamePriorityRule>.Verify(
        Admin("a", "5") + Cluster("b", "Admin", "{|KUBE2501:5|}") + Cluster("c", "Baseline", "5"));

    [Fact]
    public void Reports_subjects_that_may_have_pods_in_common() => SetRuleVerifier<KUBE2501SamePriorityRule>.Verify(
        Admin("a", "5", "{ namespaces: { matchLabels: { team: a } } }") + Admin("b", "{|KUBE2501:5|}", "{ pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: web } } } }"));

    [Theory]
    [InlineData("{ namespaces: { matchLabels: { team: a } } }", "{ namespaces: { matchLabels: { team: b } } }")]
    [InlineData("{ namespaces: { matchExpressions: [{ key: team, operator: Exists }] } }", "{ namespaces: { matchExpressions: [{ key: team, operator: DoesNotExist }] } }")]
    [InlineData("{ pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: a } } } }", "{ pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: b } } } }")]
    [InlineData("{ namespaces: { matchLabels: { team: \"{{ x }}\" } } }", "{ namespaces: {} }")]
    public void Is_silent_if_subjects_have_nothing_in_common_or_are_not_known(string one, string other) =>
        SetRuleVerifier<KUBE2501SamePriorityRule>.Verify(Admin("a", "5", one) + Admin("b", "5", other));

    [Fact]
    public void Is_silent_about_other_priorities_unknown_ones_and_other_directions() => SetRuleVerifier<KUBE2501SamePriorityRule>.Verify(
        Admin("a", "5") + Admin("b", "6") + Admin("c", "\"{{ x }}\"") + Admin("d", "5", rules: "egress: [{ action: Deny, to: [{ namespaces: {} }] }]"));

    [Fact]
    public void Is_silent_about_two_versions_of_a_policy() => SetRuleVerifier<KUBE2501SamePriorityRule>.Verify(Admin("a", "5") + Admin("a", "5"));

    private static string Admin(string name, string priority, string subject = "{ namespaces: {} }", string rules = "ingress: [{ action: Deny, from: [{ namespaces: {} }] }]") => $$"""

        ---
        apiVersion: policy.networking.k8s.io/v1alpha1
        kind: AdminNetworkPolicy
        metadata: { name: {{name}} }
        spec:
          priority: {{priority}}
          subject: {{subject}}
          {{rules}}

        """;

    private static string Cluster(string name, string tier, string priority) => $$"""

        ---
        apiVersion: policy.networking.k8s.io/v1alpha2
        kind: ClusterNetworkPolicy
        metadata: { name: {{name}} }
        spec:
          tier: {{tier}}
          priority: {{priority}}
          subject: { namespaces: {} }
          ingress: [{ action: Deny, from: [{ namespaces: {} }] }]

        """;
}
