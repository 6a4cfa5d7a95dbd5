using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2605GlobalDenyHitsSystemNamespaces>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2605GlobalDenyHitsSystemNamespacesTests
{
    [Theory]
    [InlineData("{|KUBE2605:spec|}: { types: [Ingress] }")]
    [InlineData("spec: { namespaceSelector: {|KUBE2605:all()|}, types: [Egress] }")]
    [InlineData("spec: { namespaceSelector: {|KUBE2605:kubernetes.io/metadata.name != 'kube-system'|}, types: [Egress] }")]
    [InlineData("spec: { namespaceSelector: {|KUBE2605:has(projectcalico.org/name)|}, selector: projectcalico.org/orchestrator == 'k8s', types: [Ingress], egress: [{ action: Allow }] }")]
    public void Reports_a_policy_that_denies_in_system_namespaces(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { namespaceSelector: 'projectcalico.org/name not in {\"kube-system\", \"calico-system\", \"calico-apiserver\"}', types: [Ingress] }")]
    [InlineData("spec: { namespaceSelector: has(team), types: [Ingress] }")]
    [InlineData("spec: { selector: has(app), types: [Ingress] }")]
    [InlineData("spec: { serviceAccountSelector: has(app), types: [Ingress] }")]
    public void Is_silent_where_they_are_left_out(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { types: [Egress], egress: [{ action: Allow, protocol: UDP, destination: { ports: [53] } }] }")]
    [InlineData("spec: { namespaceSelector: '{{ x }}', types: [Ingress] }")]
    [InlineData("spec: { types: '{{ x }}' }")]
    public void Is_silent_where_it_has_rules_or_is_not_known(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("NetworkPolicy")]
    [InlineData("StagedGlobalNetworkPolicy")]
    public void Is_silent_about_policies_of_a_namespace_and_staged_ones(string kind) => Verify.Verify(Policy("spec: { types: [Ingress] }", kind));

    [Theory]
    [InlineData("spec: { order: 10, namespaceSelector: kubernetes.io/metadata.name == 'kube-system', ingress: [{ action: Allow }], egress: [{ action: Allow }] }")]
    [InlineData("spec: { order: 10, selector: '{{ x }}', types: [Egress], egress: [{ action: Allow }] }")]
    public void Is_silent_where_a_policy_before_it_allows_something(string spec) =>
        Verify.Verify(Policy("spec: { namespaceSelector: kubernetes.io/metadata.name == 'kube-system', types: [Egress] }") + "\n---\n" + Policy(spec));

    [Theory]
    [InlineData("spec: { order: 2000, namespaceSelector: all(), egress: [{ action: Allow }] }")]
    [InlineData("spec: { order: 10, namespaceSelector: all(), types: [Egress], egress: [{ action: Deny }] }")]
    [InlineData("spec: { order: 10, namespaceSelector: kubernetes.io/metadata.name == 'shop', egress: [{ action: Allow }] }")]
    public void Reports_it_where_policies_before_it_allow_nothing(string spec) =>
        Verify.Verify(Policy("spec: { order: 1000, namespaceSelector: {|KUBE2605:all()|}, types: [Egress] }") + "\n---\n" + Policy(spec));

    [Theory]
    [InlineData("spec: { namespaceSelector: {|KUBE2605:kubernetes.io/metadata.name == 'infra'|}, types: [Ingress] }")]
    public void Option_names_the_namespaces(string spec) => Verify.Verify(Policy(spec), options: ("kubeguard.calico_system_namespaces", "infra"));

    [Fact]
    public void Message_names_the_namespaces() => Verify.VerifyMessage(
        Policy("spec: { namespaceSelector: {|KUBE2605:kubernetes.io/metadata.name != 'kube-system'|}, types: [Egress] }"),
        "GlobalNetworkPolicy 'p' denies all egress of the pods in calico-system, calico-apiserver, without which names are not resolved and policies not applied; leave the namespaces out by namespaceSelector");

    private static string Policy(string spec, string kind = "GlobalNetworkPolicy") => $$"""
        apiVersion: projectcalico.org/v3
        kind: {{kind}}
        metadata: { name: p }
        {{spec}}
        """;
}
