using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2403EgressListPresentButNotEffective>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2403EgressListPresentButNotEffectiveTests
{
    [Theory]
    [InlineData("{|KUBE2403:spec|}: { egress: [] }")]
    [InlineData("{|KUBE2403:spec|}: { ingress: [{}], egress: [] }")]
    public void Reports_an_empty_list_without_types(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { egress: null }")]
    [InlineData("spec: {}")]
    [InlineData("spec: { policyTypes: [Egress], egress: [] }")]
    [InlineData("spec: { egress: [{}] }")]
    [InlineData("spec: { egress: {{ x }} }")]
    public void Is_silent_about_a_list_that_is_absent_or_has_an_effect(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("{|KUBE2403:spec|}: { egress: [] }"),
        "NetworkPolicy 'shop/p' has an empty list of egress rules and no policyTypes, so it denies no egress; add policyTypes");

    [Fact]
    public void Fix_lists_both_directions() => Verify.VerifyFix(
        Policy("{|KUBE2403:spec|}: { egress: [] }"),
        "Set spec.policyTypes = [Ingress, Egress]");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
