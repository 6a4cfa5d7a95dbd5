using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2618HTTPMatch>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2618HTTPMatchTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ action: Allow, {|KUBE2618:http|}: { methods: [GET] } }] }")]
    public void Reports_a_match_of_requests(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ action: Allow, protocol: TCP }] }")]
    [InlineData("spec: { egress: [{ action: Allow, http: { methods: [GET] } }] }")]
    public void Is_silent_about_other_rules(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ action: Allow, {|KUBE2618:http|}: { methods: [GET] } }] }"),
        "NetworkPolicy 'p' allows requests of HTTP by methods or paths, which only the proxy of the application layer can tell; without it, the rule allows all of them");

    private static string Policy(string spec, string kind = "NetworkPolicy") => $$"""
        apiVersion: projectcalico.org/v3
        kind: {{kind}}
        metadata: { name: p }
        {{spec}}
        """;
}
