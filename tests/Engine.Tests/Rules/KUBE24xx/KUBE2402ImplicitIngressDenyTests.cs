using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2402ImplicitIngressDeny>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2402ImplicitIngressDenyTests
{
    [Theory]
    [InlineData("{|KUBE2402:spec|}: { egress: [{}] }")]
    [InlineData("spec: { {|KUBE2402:policyTypes|}: [], ingress: [], egress: [{}] }")]
    public void Reports_rules_for_egress_alone(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{}], egress: [{}] }")]
    [InlineData("spec: { policyTypes: [Egress], egress: [{}] }")]
    [InlineData("spec: { egress: [] }")]
    [InlineData("spec: { egress: [{}], ingress: {{ x }} }")]
    [InlineData("spec: { egress: [{}], policyTypes: {{ x }} }")]
    public void Is_silent_where_the_directions_are_said_or_not_known(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("{|KUBE2402:spec|}: { egress: [{}] }"),
        "NetworkPolicy 'shop/p' has rules for egress alone and no policyTypes, so it also denies all ingress; list the directions");

    [Fact]
    public void Fix_says_what_counts() => Verify.VerifyFix(
        Policy("{|KUBE2402:spec|}: { egress: [{}] }"),
        "Set spec.policyTypes = [Ingress, Egress]");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
