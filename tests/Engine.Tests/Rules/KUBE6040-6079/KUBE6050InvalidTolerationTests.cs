using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6050InvalidToleration>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6050InvalidTolerationTests
{
    [Theory]
    [InlineData("tolerations: [{ key: a, operator: Exists, value: {|KUBE6050:b|} }]")]
    [InlineData("tolerations: [{ operator: {|KUBE6050:Equal|}, value: b }]")]
    [InlineData("tolerations: [{ {|KUBE6050:value|}: b }]")]
    [InlineData("tolerations: [{ key: a, tolerationSeconds: 5, effect: {|KUBE6050:NoSchedule|} }]")]
    [InlineData("tolerations: [{ key: {|KUBE6050:a b|}, operator: Exists }]")]
    [InlineData("tolerations: [{ key: a, value: {|KUBE6050:b c|} }]")]
    public void Reports_fields_that_exclude_each_other(string fields) => Verify.Verify(PodWith(fields));

    [Theory]
    [InlineData("tolerations: [{ operator: Exists }]")]
    [InlineData("tolerations: [{ key: a, value: b }]")]
    [InlineData("tolerations: [{ key: a, tolerationSeconds: -5, effect: NoExecute }]")]
    [InlineData("tolerations: [{ key: '{{ .Values.x }}', operator: '{{ .Values.x }}', value: b }]")]
    [InlineData("tolerations: ['{{ .Values.x }}']")]
    public void Is_silent_about_valid_and_unknown_tolerations(string fields) => Verify.Verify(PodWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodWith("tolerations: [{ key: a, operator: Exists, value: {|KUBE6050:b|} }]"),
        "Pod 'a' has an invalid toleration: the operator Exists has no value, but there is 'b'");

    private static string PodWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{fields}}, containers: [{ name: a, image: "a:1" }] }
        """;
}
