using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2604GlobalPolicyHitsHostEndpoints>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2604GlobalPolicyHitsHostEndpointsTests
{
    [Theory]
    [InlineData("{|KUBE2604:spec|}: { types: [Ingress, Egress] }")]
    [InlineData("{|KUBE2604:spec|}: { selector: all(), ingress: [{ action: Allow, protocol: TCP }, { action: Deny }] }")]
    [InlineData("{|KUBE2604:spec|}: { selector: app != 'web', types: [Egress] }")]
    [InlineData("spec: { namespaceSelector: {|KUBE2604:''|}, types: [Ingress] }")]
    public void Reports_a_policy_that_denies_for_host_endpoints(string spec) => Verify.Verify(Policy("GlobalNetworkPolicy", spec));

    [Theory]
    [InlineData("spec: { namespaceSelector: all(), types: [Ingress] }")]
    [InlineData("spec: { selector: has(app), types: [Ingress] }")]
    [InlineData("spec: { selector: has(projectcalico.org/namespace), types: [Ingress] }")]
    [InlineData("spec: { serviceAccountSelector: has(team), types: [Ingress] }")]
    public void Is_silent_about_a_policy_for_pods(string spec) => Verify.Verify(Policy("GlobalNetworkPolicy", spec));

    [Theory]
    [InlineData("spec: { selector: '!has(projectcalico.org/namespace)', types: [Ingress] }")]
    [InlineData("spec: { applyOnForward: true, types: [Ingress] }")]
    public void Is_silent_about_a_policy_that_is_meant_for_host_endpoints(string spec) => Verify.Verify(Policy("GlobalNetworkPolicy", spec));

    [Theory]
    [InlineData("spec: { ingress: [{ action: Allow }] }")]
    [InlineData("spec: { types: '{{ x }}' }")]
    [InlineData("spec: { selector: '{{ x }}', types: [Ingress] }")]
    [InlineData("spec: { namespaceSelector: '{{ x }}', types: [Ingress] }")]
    public void Is_silent_where_nothing_is_certainly_denied(string spec) => Verify.Verify(Policy("GlobalNetworkPolicy", spec));

    [Theory]
    [InlineData("NetworkPolicy")]
    [InlineData("StagedGlobalNetworkPolicy")]
    public void Is_silent_about_policies_of_a_namespace_and_staged_ones(string kind) => Verify.Verify(Policy(kind, "spec: { types: [Ingress] }"));

    [Fact]
    public void Message_names_the_directions() => Verify.VerifyMessage(
        Policy("GlobalNetworkPolicy", "{|KUBE2604:spec|}: { types: [Ingress, Egress] }"),
        "GlobalNetworkPolicy 'p' denies ingress and egress of nodes as well, since it selects host endpoints; add namespaceSelector: all() to select pods alone");

    [Fact]
    public void Fix_selects_pods_alone() => Verify.VerifyFix(
        Policy("GlobalNetworkPolicy", "{|KUBE2604:spec|}: { types: [Ingress] }"),
        "Set spec.namespaceSelector = all()");

    private static string Policy(string kind, string spec) => $$"""
        apiVersion: projectcalico.org/v3
        kind: {{kind}}
        metadata: { name: p }
        {{spec}}
        """;
}
