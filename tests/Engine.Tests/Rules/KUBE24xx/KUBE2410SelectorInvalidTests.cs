using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2410SelectorInvalid>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2410SelectorInvalidTests
{
    [Theory]
    [InlineData("spec: { podSelector: { matchLabels: { app: {|KUBE2410:'a b'|} } } }")]
    [InlineData("spec: { podSelector: { matchExpressions: [{ key: app, operator: {|KUBE2410:in|}, values: [a] }] } }")]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: { matchExpressions: [{ key: app, operator: Exists, {|KUBE2410:values|}: [a] }] } }] }] }")]
    public void Reports_a_selector_that_is_refused(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { podSelector: { matchLabels: { app.kubernetes.io/name: Web_1 } } }")]
    [InlineData("spec: { podSelector: { matchExpressions: [{ key: '{{ x }}', operator: '{{ x }}' }] } }")]
    public void Is_silent_about_valid_and_unknown_selectors(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { podSelector: { matchLabels: { app: {|KUBE2410:'a b'|} } } }"),
        "NetworkPolicy 'shop/p' has an invalid label selector: 'a b' is no value of a label");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
