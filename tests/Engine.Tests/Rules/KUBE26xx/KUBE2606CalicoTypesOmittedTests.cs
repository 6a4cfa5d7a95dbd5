using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2606CalicoTypesOmitted>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2606CalicoTypesOmittedTests
{
    [Theory]
    [InlineData("{|KUBE2606:spec|}: { ingress: [{ action: Allow }] }")]
    [InlineData("{|KUBE2606:spec|}: { egress: [{ action: Deny }] }")]
    public void Reports_rules_of_one_direction_without_types(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { types: [Ingress], ingress: [{ action: Allow }] }")]
    [InlineData("spec: { ingress: [{ action: Allow }], egress: [{ action: Allow }] }")]
    [InlineData("spec: { selector: all() }")]
    [InlineData("spec: { ingress: [{ action: Allow }], egress: {{ x }} }")]
    [InlineData("spec: { ingress: [{ action: Allow }], types: {{ x }} }")]
    public void Is_silent_where_the_types_are_said_or_not_known(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("{|KUBE2606:spec|}: { egress: [{ action: Deny }] }"),
        "NetworkPolicy 'shop/p' has egress rules alone and no types, so ingress stays open; list the types");

    [Fact]
    public void Fix_says_what_counts() => Verify.VerifyFix(
        Policy("{|KUBE2606:spec|}: { ingress: [{ action: Allow }] }"),
        "Set spec.types = [Ingress]");

    private static string Policy(string spec) => $"""
        apiVersion: projectcalico.org/v3
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
