using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2619DoNotTrackPreDNATOnPods>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2619DoNotTrackPreDNATOnPodsTests
{
    [Theory]
    [InlineData("spec: { doNotTrack: {|KUBE2619:true|}, applyOnForward: true, namespaceSelector: all() }")]
    [InlineData("spec: { preDNAT: {|KUBE2619:true|}, applyOnForward: true, serviceAccountSelector: has(x) }")]
    [InlineData("spec: { preDNAT: {|KUBE2619:true|}, selector: projectcalico.org/namespace == 'shop' }")]
    public void Reports_a_policy_for_host_endpoints_that_selects_pods(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { doNotTrack: true, applyOnForward: true, selector: has(node) }")]
    [InlineData("spec: { doNotTrack: false, namespaceSelector: all() }")]
    [InlineData("spec: { doNotTrack: true, namespaceSelector: '{{ x }}' }")]
    [InlineData("spec: { doNotTrack: '{{ x }}', namespaceSelector: all() }")]
    [InlineData("spec: { preDNAT: true, selector: '!has(projectcalico.org/namespace)' }")]
    public void Is_silent_about_other_policies(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_selector() => Verify.VerifyMessage(
        Policy("spec: { doNotTrack: {|KUBE2619:true|}, namespaceSelector: all() }"),
        "GlobalNetworkPolicy 'p' has doNotTrack and selects pods by namespaceSelector, so it has no effect: such policies are for host endpoints; select those");

    private static string Policy(string spec, string kind = "GlobalNetworkPolicy") => $$"""
        apiVersion: projectcalico.org/v3
        kind: {{kind}}
        metadata: { name: p }
        {{spec}}
        """;
}
