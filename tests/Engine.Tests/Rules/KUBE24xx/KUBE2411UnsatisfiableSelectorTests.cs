using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2411UnsatisfiableSelector>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2411UnsatisfiableSelectorTests
{
    [Theory]
    [InlineData("spec: { {|KUBE2411:podSelector|}: { matchLabels: { app: a }, matchExpressions: [{ key: app, operator: NotIn, values: [a, b] }] } }")]
    [InlineData("spec: { {|KUBE2411:podSelector|}: { matchExpressions: [{ key: app, operator: Exists }, { key: app, operator: DoesNotExist }] } }")]
    [InlineData("spec: { ingress: [{ from: [{ {|KUBE2411:podSelector|}: { matchExpressions: [{ key: app, operator: In, values: [a] }, { key: app, operator: In, values: [b, c] }] } }] }] }")]
    public void Reports_requirements_that_contradict_each_other(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { podSelector: { matchLabels: { app: a }, matchExpressions: [{ key: app, operator: NotIn, values: [b] }, { key: tier, operator: DoesNotExist }] } }")]
    [InlineData("spec: { podSelector: { matchExpressions: [{ key: app, operator: NotIn, values: [a] }, { key: app, operator: DoesNotExist }] } }")]
    [InlineData("spec: { podSelector: { matchLabels: { app: '{{ x }}' }, matchExpressions: [{ key: app, operator: NotIn, values: [a] }] } }")]
    public void Is_silent_about_requirements_that_a_label_can_satisfy(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { {|KUBE2411:podSelector|}: { matchLabels: { app: a }, matchExpressions: [{ key: app, operator: DoesNotExist }] } }"),
        "NetworkPolicy 'shop/p' has a selector that nothing can match, since its requirements of the label app contradict each other");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
