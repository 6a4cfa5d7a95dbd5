using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2622ProfileRules>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2622ProfileRulesTests
{
    [Theory]
    [InlineData("spec: { {|KUBE2622:ingress|}: [{ action: Allow }] }")]
    [InlineData("spec: { {|KUBE2622:egress|}: [{ action: Allow }], labelsToApply: { a: b } }")]
    public void Reports_rules(string spec) => Verify.Verify(Profile(spec));

    [Theory]
    [InlineData("spec: { labelsToApply: { a: b } }")]
    [InlineData("spec: { ingress: [] }")]
    [InlineData("spec: { ingress: '{{ x }}' }")]
    public void Is_silent_about_a_profile_without_rules(string spec) => Verify.Verify(Profile(spec));

    [Fact]
    public void Message_names_the_direction() => Verify.VerifyMessage(
        Profile("spec: { {|KUBE2622:ingress|}: [{ action: Allow }] }"),
        "Profile 'p' has rules for ingress, which count only where no policy selects the endpoint; write them in a policy");

    private static string Profile(string spec) => $$"""
        apiVersion: projectcalico.org/v3
        kind: Profile
        metadata: { name: p }
        {{spec}}
        """;
}
