using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6070SecretEndsWithLineBreak>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6070SecretEndsWithLineBreakTests
{
    [Theory]
    [InlineData("data: { password: {|KUBE6070:aHVudGVyMgo=|} }")]
    [InlineData("data: { password: aHVudGVyMg== }")]
    [InlineData("data: { password: Cg==, other: '{{ x }}', wrong: a }")]
    [InlineData("data: { motd: aGVsbG8gd29ybGQK }")]
    [InlineData("data: { file: YQpiCg== }")]
    [InlineData("stringData: { password: \"hunter2\\n\" }")]
    public void Reports_a_word_with_a_line_break(string content) => Verify.Verify(Secret(content));

    [Fact]
    public void Message_names_object_and_key() => Verify.VerifyMessage(
        Secret("metadata: { name: db, namespace: shop }\ndata: { password: {|KUBE6070:aHVudGVyMgo=|} }"),
        "Secret 'shop/db' has a value with a line break at its end: 'password', which is part of the password, token or key");

    private static string Secret(string content) => $"""
        apiVersion: v1
        kind: Secret
        {content}
        """;
}
