using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2620NetworkSetWorld>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2620NetworkSetWorldTests
{
    [Theory]
    [InlineData("spec: { nets: [10.0.0.0/8, {|KUBE2620:0.0.0.0/0|}] }")]
    [InlineData("spec: { nets: [{|KUBE2620:'::/0'|}] }")]
    public void Reports_every_address(string spec) => Verify.Verify(Set(spec));

    [Theory]
    [InlineData("spec: { nets: [10.0.0.0/8, 192.0.2.1, '{{ x }}'] }")]
    [InlineData("spec: {}")]
    public void Is_silent_about_networks(string spec) => Verify.Verify(Set(spec));

    [Fact]
    public void Message_names_the_version() => Verify.VerifyMessage(
        Set("spec: { nets: [{|KUBE2620:0.0.0.0/0|}] }"),
        "GlobalNetworkSet 'world' has every IPv4 address, so a rule that allows its labels allows the whole world; name the networks");

    private static string Set(string spec) => $$"""
        apiVersion: projectcalico.org/v3
        kind: GlobalNetworkSet
        metadata: { name: world }
        {{spec}}
        """;
}
