using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2502InvalidShape>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2502InvalidShapeTests
{
    [Theory]
    [InlineData("spec: { priority: {|KUBE2502:1001|}, subject: { namespaces: {} } }")]
    [InlineData("spec: { priority: 1, subject: { namespaces: {} }, ingress: [{ action: {|KUBE2502:Accept|}, from: [{ namespaces: {} }] }] }")]
    [InlineData("spec: { priority: 1, subject: { namespaces: {} }, egress: [{ action: Deny, {|KUBE2502:to|}: [] }] }")]
    public void Reports_a_field_that_is_refused(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { priority: 1, subject: { namespaces: {} }, egress: [{ action: Pass, to: [{ networks: [10.0.0.0/8] }] }] }")]
    [InlineData("spec: { priority: '{{ x }}', subject: {{ x }}, egress: ['{{ x }}'] }")]
    public void Is_silent_about_valid_and_unknown_fields(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { priority: {|KUBE2502:1001|}, subject: { namespaces: {} } }"),
        "AdminNetworkPolicy 'p' is refused: the priority is not from 0 to 1000");

    private static string Policy(string spec) => $"""
        apiVersion: policy.networking.k8s.io/v1alpha1
        kind: AdminNetworkPolicy
        metadata: {"{ name: p }"}
        {spec}
        """;
}
