using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2602CalicoSelectorHoldsALineBreak>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2602CalicoSelectorHoldsALineBreakTests
{
    [Theory]
    [InlineData("spec: { selector: {|KUBE2602:\"app == 'web' &&\\nhas(tier)\"|} }")]
    [InlineData("spec: { selector: {|KUBE2602:\"app == 'web'\\n\"|} }")]
    public void Reports_a_selector_of_several_lines(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { selector: \"app == 'web'\" }")]
    [InlineData("spec: { selector: \"app = 'web'\\n\" }")]
    [InlineData("spec: { selector: \"app == '{{ x }}'\\n\" }")]
    public void Is_silent_about_one_line_and_about_other_errors(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { selector: {|KUBE2602:\"app == 'web'\\n\"|} }"),
        "NetworkPolicy 'shop/p' has a selector with a line break, which is no white space for Calico; write it in one line, or fold it with >-");

    [Fact]
    public void Fix_joins_the_lines() => Verify.VerifyFix(
        Policy("spec: { selector: {|KUBE2602:\"app == 'web' &&\\n  has(tier)\\n\"|} }"),
        "Set spec.selector = app == 'web' && has(tier)");

    private static string Policy(string spec) => $"""
        apiVersion: projectcalico.org/v3
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
