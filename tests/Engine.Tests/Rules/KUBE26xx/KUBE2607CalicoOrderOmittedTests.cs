using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2607CalicoOrderOmitted>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2607CalicoOrderOmittedTests
{
    [Theory]
    [InlineData("{|KUBE2607:spec|}: { selector: all(), ingress: [{ action: Allow }] }")]
    public void Reports_a_policy_with_rules_and_no_order(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { order: 10, ingress: [{ action: Allow }] }")]
    [InlineData("spec: { order: '{{ x }}', ingress: [{ action: Allow }] }")]
    [InlineData("spec: { types: [Ingress] }")]
    public void Is_silent_about_other_policies(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("{|KUBE2607:spec|}: { egress: [{ action: Allow }] }"),
        "NetworkPolicy 'p' has no order, so its rules come after all others of its tier, and those of several such policies by name; give it an order");

    private static string Policy(string spec, string kind = "NetworkPolicy") => $$"""
        apiVersion: projectcalico.org/v3
        kind: {{kind}}
        metadata: { name: p }
        {{spec}}
        """;
}
