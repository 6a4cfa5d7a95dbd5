using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6069InvalidSecretType>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6069InvalidSecretTypeTests
{
    [Theory]
    [InlineData("type: kubernetes.io/tls\n{|KUBE6069:data|}: { tls.crt: eA== }")]
    [InlineData("type: kubernetes.io/dockerconfigjson\n{|KUBE6069:data|}: { config.json: e30= }")]
    [InlineData("type: kubernetes.io/dockerconfigjson\ndata: { .dockerconfigjson: {|KUBE6069:W10=|} }")]
    [InlineData("type: kubernetes.io/dockerconfigjson\nstringData: { .dockerconfigjson: {|KUBE6069:'{ auths: {} }'|} }")]
    [InlineData("type: kubernetes.io/dockercfg\nstringData: { .dockercfg: {|KUBE6069:'{\"a\":1,}'|} }")]
    [InlineData("type: kubernetes.io/ssh-auth\nstringData: { ssh-privatekey: {|KUBE6069:\"\"|} }")]
    [InlineData("type: kubernetes.io/basic-auth\n{|KUBE6069:data|}: { user: eA== }")]
    [InlineData("type: kubernetes.io/service-account-token\n{|KUBE6069:metadata|}: { name: token }")]
    public void Reports_what_the_type_requires(string content) => Verify.Verify(Secret(content));

    [Theory]
    [InlineData("data: { tls.crt: eA== }")]
    [InlineData("type: example.com/own")]
    [InlineData("type: kubernetes.io/tls\ndata: { tls.crt: eA== }\nstringData: { tls.key: x }")]
    [InlineData("type: kubernetes.io/tls\ndata: '{{ x }}'")]
    [InlineData("type: kubernetes.io/tls\ndata: { tls.crt: '{{ x }}', tls.key: '{{ x }}' }")]
    [InlineData("type: kubernetes.io/dockerconfigjson\ndata: { .dockerconfigjson: e30= }")]
    [InlineData("type: kubernetes.io/dockerconfigjson\ndata: { .dockerconfigjson: '{{ x }}' }")]
    [InlineData("type: kubernetes.io/dockerconfigjson\nstringData: { .dockerconfigjson: '{\"auths\": {\"r.example.com\": {\"auth\": \"YTpi\\n\", \"n\": [1, -2.5e3, true, null]}}}' }")]
    [InlineData("type: kubernetes.io/ssh-auth\nstringData: { ssh-privatekey: x }")]
    [InlineData("type: kubernetes.io/basic-auth\nstringData: { password: x }")]
    [InlineData("type: kubernetes.io/service-account-token\nmetadata: { annotations: { kubernetes.io/service-account.name: api } }")]
    public void Is_silent(string content) => Verify.Verify(Secret(content));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Secret("metadata: { name: web, namespace: shop }\ntype: kubernetes.io/tls\n{|KUBE6069:data|}: { tls.crt: eA== }"), "Secret 'shop/web' does not fit its type: the key 'tls.key' is missing");

    private static string Secret(string content) => $"""
        apiVersion: v1
        kind: Secret
        {content}
        """;
}
