using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6068InvalidDataKey>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6068InvalidDataKeyTests
{
    [Theory]
    [InlineData("data: { \"a b\": {|KUBE6068:x|} }")]
    [InlineData("data: { ..a: {|KUBE6068:x|} }")]
    [InlineData("data: { a/b: {|KUBE6068:x|} }")]
    [InlineData("data: { a: x }\nbinaryData: { a: {|KUBE6068:eA==|} }")]
    [InlineData("data: { .a: x, a_b.c-D: y }\nbinaryData: { b: eA== }")]
    [InlineData("data: '{{ x }}'")]
    [InlineData("data: null")]
    public void Reports_keys_of_a_ConfigMap(string data) => Verify.Verify(ConfigMap(data));

    [Fact]
    public void Reports_keys_of_a_Secret() => Verify.Verify("""
        apiVersion: v1
        kind: Secret
        metadata: { name: token }
        data: { "a b": {|KUBE6068:eA==|} }
        stringData: { "": {|KUBE6068:x|} }
        """);

    [Fact]
    public void Reports_texts_that_are_too_long() => Verify.Verify(ConfigMap($"{{|KUBE6068:data|}}: {{ a: {new string('x', 600_000)}, b: {new string('y', 600_000)} }}"));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        ConfigMap("data: { a: x }\nbinaryData: { a: {|KUBE6068:eA==|} }"), "ConfigMap 'shop/settings' has invalid data: the key 'a' is in data as well");

    private static string ConfigMap(string data) => $"""
        apiVersion: v1
        kind: ConfigMap
        metadata: {"{ name: settings, namespace: shop }"}
        {data}
        """;

    [Fact]
    public void Reports_a_Secret_that_is_too_large() => Verify.Verify($$"""
        apiVersion: v1
        kind: Secret
        metadata: { name: a }
        {|KUBE6068:data|}: { a: {{new string('x', 1_400_000)}} }
        """);
}
