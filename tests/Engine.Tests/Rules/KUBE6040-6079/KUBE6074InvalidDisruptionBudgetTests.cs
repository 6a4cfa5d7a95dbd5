using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6074InvalidDisruptionBudget>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6074InvalidDisruptionBudgetTests
{
    [Theory]
    [InlineData("spec: { minAvailable: 1, maxUnavailable: {|KUBE6074:1|} }")]
    [InlineData("spec: { minAvailable: {|KUBE6074:-1|} }")]
    [InlineData("spec: { minAvailable: {|KUBE6074:101%|} }")]
    [InlineData("""spec: { maxUnavailable: {|KUBE6074:"1"|} }""")]
    [InlineData("spec: { maxUnavailable: {|KUBE6074:1.5%|} }")]
    [InlineData("spec: { maxUnavailable: {|KUBE6074:1 %|} }")]
    [InlineData("spec: { maxUnavailable: {|KUBE6074:99999999999%|} }")]
    public void Reports_an_invalid_field(string content) => Verify.Verify(Object(content));

    [Theory]
    [InlineData("spec: { minAvailable: 0 }")]
    [InlineData("spec: { maxUnavailable: 100% }")]
    [InlineData("spec: { minAvailable: '{{ x }}' }")]
    [InlineData("spec: {}")]
    public void Is_silent(string content) => Verify.Verify(Object(content));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Object("spec: { minAvailable: 1, maxUnavailable: {|KUBE6074:1|} }"),
        "PodDisruptionBudget 'shop/a' is no valid budget: minAvailable and maxUnavailable exclude each other");

    private static string Object(string content) => $"""
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {"{ name: a, namespace: shop }"}
        {content}
        """;
}
