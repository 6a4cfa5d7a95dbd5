using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2504AdminAllowOverridesTenants>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2504AdminAllowOverridesTenantsTests
{
    [Theory]
    [InlineData("subject: { namespaces: {} }, ingress: [{ action: Allow, from: [{ {|KUBE2504:namespaces|}: {} }] }]")]
    [InlineData("subject: { namespaces: {} }, egress: [{ action: Allow, to: [{ networks: [{|KUBE2504:0.0.0.0/0|}] }] }]")]
    [InlineData("subject: { pods: { namespaceSelector: {}, podSelector: {} } }, ingress: [{ action: Allow, from: [{ {|KUBE2504:namespaces|}: {} }] }]")]
    public void Reports_a_rule_that_opens_every_pod(string spec) => Verify.Verify(Policy("AdminNetworkPolicy", spec));

    [Theory]
    [InlineData("subject: { namespaces: { matchLabels: { team: a } } }, ingress: [{ action: Allow, from: [{ namespaces: {} }] }]")]
    [InlineData("subject: { namespaces: {} }, ingress: [{ action: Allow, from: [{ namespaces: { matchLabels: { team: monitoring } } }] }]")]
    [InlineData("subject: { namespaces: {} }, ingress: [{ action: Pass, from: [{ namespaces: {} }] }]")]
    [InlineData("subject: { namespaces: {} }, egress: [{ action: Allow, to: [{ networks: [192.0.2.0/24, '{{ x }}'] }] }]")]
    [InlineData("subject: { namespaces: {{ x }} }, ingress: [{ action: Allow, from: [{ namespaces: {} }] }]")]
    [InlineData("subject: { namespaces: {} }, ingress: [{ action: '{{ x }}', from: [{ namespaces: {} }] }]")]
    public void Is_silent_about_selected_pods_and_unknown_values(string spec) => Verify.Verify(Policy("AdminNetworkPolicy", spec));

    [Fact]
    public void Is_silent_about_a_baseline_which_namespaces_can_deny() =>
        Verify.Verify(Policy("BaselineAdminNetworkPolicy", "subject: { namespaces: {} }, ingress: [{ action: Allow, from: [{ namespaces: {} }] }]"));

    [Theory]
    [InlineData("Admin", "{|KUBE2504:namespaces|}")]
    [InlineData("Baseline", "namespaces")]
    public void Reports_a_ClusterNetworkPolicy_by_its_tier(string tier, string peer) =>
        Verify.Verify(Policy("ClusterNetworkPolicy", $$"""tier: {{tier}}, subject: { namespaces: {} }, ingress: [{ action: Accept, from: [{ {{peer}}: {} }] }]"""));

    [Fact]
    public void Message_names_the_policy_and_the_peer() => Verify.VerifyMessage(
        Policy("AdminNetworkPolicy", "subject: { namespaces: {} }, egress: [{ action: Allow, to: [{ networks: [{|KUBE2504:0.0.0.0/0|}] }] }]"),
        "AdminNetworkPolicy 'p' allows egress that no NetworkPolicy can deny, for every pod and every address as its peer; use Pass, or select the pods that must be open");

    private static string Policy(string kind, string spec) => $$"""
        apiVersion: policy.networking.k8s.io/v1alpha1
        kind: {{kind}}
        metadata: { name: p }
        spec: { priority: 10, {{spec}} }
        """;
}
