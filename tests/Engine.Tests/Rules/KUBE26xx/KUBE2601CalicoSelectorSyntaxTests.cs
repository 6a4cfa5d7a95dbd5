using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2601CalicoSelectorSyntax>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2601CalicoSelectorSyntaxTests
{
    [Theory]
    [InlineData("spec: { selector: {|KUBE2601:\"app = 'web'\"|} }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { selector: {|KUBE2601:app|} } }] }")]
    [InlineData("spec: { selector: {|KUBE2601:global()|} }")]
    public void Reports_a_selector_that_breaks_the_grammar(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { selector: \"app == 'web' && has(tier)\" }")]
    [InlineData("spec: { selector: '' }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { namespaceSelector: global() } }] }")]
    [InlineData("spec: { selector: \"app = '{{ x }}'\" }")]
    public void Is_silent_about_valid_and_unknown_selectors(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { selector: {|KUBE2601:\"app = 'web'\"|} }"),
        "NetworkPolicy 'shop/p' has an invalid selector: '=' is no operator; write '==', at character 5");

    [Fact]
    public void Is_silent_about_a_policy_of_Kubernetes() => Verify.Verify("""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: p }
        spec: { selector: "app = 'web'" }
        """);

    private static string Policy(string spec) => $"""
        apiVersion: projectcalico.org/v3
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
