using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2603UnsatisfiableCalicoSelector>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2603UnsatisfiableCalicoSelectorTests
{
    [Theory]
    [InlineData("spec: { selector: {|KUBE2603:\"app == 'a' && app == 'b'\"|} }")]
    [InlineData("spec: { selector: {|KUBE2603:has(app) && !has(app)|} }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { selector: {|KUBE2603:\"app in {}\"|} } }] }")]
    public void Reports_a_selector_that_contradicts_itself(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { selector: \"app == 'a' || app == 'b'\" }")]
    [InlineData("spec: { selector: all() }")]
    [InlineData("spec: { selector: \"app == 'a' && app\" }")]
    public void Is_silent_about_other_selectors(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { selector: {|KUBE2603:has(app) && !has(app)|} }"),
        "NetworkPolicy 'shop/p' has a selector that nothing can match: (has(app) && !has(app))");

    private static string Policy(string spec) => $"""
        apiVersion: projectcalico.org/v3
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
