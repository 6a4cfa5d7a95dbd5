using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6020DuplicateEnvVar>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6020DuplicateEnvVarTests
{
    [Theory]
    [InlineData("env: [{ name: A, value: a }, { name: {|KUBE6020:A|}, value: b }]")]
    [InlineData("env: [{ name: A, value: a }, { name: {|KUBE6020:A|}, valueFrom: { fieldRef: { fieldPath: metadata.name } } }]")]
    public void Reports_a_variable_that_is_declared_twice(string fields) => Verify.Verify(ContainerWith(fields));

    [Theory]
    [InlineData("env: [{ name: A, value: a }, { name: B, value: a }]")]
    [InlineData("env: [{ name: PATH, value: /bin }, { name: PATH, value: '/opt:$(PATH)' }]")]
    [InlineData("env: [{ name: '{{ .Values.x }}', value: a }, { name: '{{ .Values.x }}', value: b }]")]
    [InlineData("env: [{ name: A, value: a }, { name: A, value: '{{ .Values.x }}' }]")]
    [InlineData("env: null")]
    public void Is_silent_about_different_names_extended_values_and_the_unknown(string fields) => Verify.Verify(ContainerWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        ContainerWith("env: [{ name: A, value: a }, { name: {|KUBE6020:A|}, value: b }]"),
        "Container 'a' of Pod 'a' declares the environment variable 'A' twice; the last one counts");

    [Fact]
    public void Fix_makes_it_valid() => Verify.VerifyFix(
        ContainerWith("env: [{ name: A, value: a }, { name: {|KUBE6020:A|}, value: a }]"),
        "Remove spec.containers[0].env[0]");

    [Fact]
    public void Has_no_fix_where_the_values_differ() =>
        Assert.Empty(Assert.Single(Verify.Verify(ContainerWith("env: [{ name: A, value: a }, { name: {|KUBE6020:A|}, value: b }]"))).Fixes);

    private static string ContainerWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [{ name: a, image: "a:1", {{fields}} }] }
        """;
}
