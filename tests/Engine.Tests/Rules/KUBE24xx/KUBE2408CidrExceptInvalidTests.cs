using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2408CidrExceptInvalid>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2408CidrExceptInvalidTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: {|KUBE2408:10.0.0.0|} } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8, except: [{|KUBE2408:11.0.0.0/8|}] } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2408:10.1.2.3/8|} } }] }] }")]
    public void Reports_a_block_that_is_none_or_is_written_otherwise(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: '{{ x }}', except: ['10.{{ x }}'] } }] }] }")]
    public void Is_silent_about_valid_and_unknown_blocks(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("1.35", nameof(RuleSeverity.Suggestion))]
    [InlineData("1.36", nameof(RuleSeverity.Error))]
    public void Bits_after_the_prefix_are_refused_since_a_version(string version, string severity) => Assert.Equal(
        severity, Assert.Single(Verify.Verify(Policy("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2408:10.1.2.3/8|} } }] }] }"), version)).Severity.ToString());

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ from: [{ ipBlock: { cidr: {|KUBE2408:10.0.0.0/33|} } }] }] }"),
        "NetworkPolicy 'shop/p' has an invalid block of addresses: '10.0.0.0/33' is no block of addresses");

    [Fact]
    public void Fix_writes_the_block_that_counts() => Verify.VerifyFix(
        Policy("spec: { ingress: [{ from: [{ ipBlock: { cidr: {|KUBE2408:10.1.2.3/8|} } }] }] }"),
        "Set spec.ingress[0].from[0].ipBlock.cidr = 10.0.0.0/8");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
