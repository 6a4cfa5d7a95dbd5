using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6116DanglingImagePullSecretRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6116DanglingImagePullSecretTests
{
    private const string Registry = """

        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: registry, namespace: shop }
        """;

    private static string Pod(string secrets) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: api, namespace: shop }
        spec: { imagePullSecrets: [{{secrets}}] }
        """;

    private static string Token(string account) => $$"""
        apiVersion: v1
        kind: Secret
        metadata: { name: token, namespace: shop, annotations: { kubernetes.io/service-account.name: {{account}} } }
        """;

    private const string Account = """

        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: { name: api, namespace: shop }
        """;

    [Fact]
    public void Reports_a_pull_secret_of_a_pod() => Verify.Verify(Pod("{ name: registry }, { name: {|KUBE6116:other|} }") + Registry);

    [Theory]
    [InlineData("imagePullSecrets: [{ name: {|KUBE6116:other|} }]")]
    [InlineData("secrets: [{ name: registry }, { name: {|KUBE6116:other|} }]")]
    public void Reports_a_secret_of_an_account(string secrets) => Verify.Verify(Account.Replace("---", "") + "\n" + secrets + Registry);

    [Fact]
    public void Reports_the_account_of_a_token() => Verify.Verify(Token("{|KUBE6116:web|}") + Account);

    [Theory]
    [InlineData("{ name: registry }")]
    [InlineData("{ name: '{{ .Values.secret }}' }")]
    [InlineData("{ name: '' }")]
    [InlineData("'{{ .Values.secret }}'")]
    public void Is_silent_where_the_secret_is_there_or_not_known(string secrets) => Verify.Verify(Pod(secrets) + Registry);

    [Theory]
    [InlineData("api")]
    [InlineData("default")]
    [InlineData("'{{ .Values.account }}'")]
    public void Is_silent_where_the_account_is_there_or_not_known(string account) => Verify.Verify(Token(account) + Account);

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_secret_of_the_namespace() =>
        Verify.Verify(Pod("{ name: other }") + Registry.Replace("namespace: shop", "namespace: office"));

    [Fact]
    public void Reports_a_secret_that_the_set_has_in_another_namespace_alone() => Verify.VerifyMessage(
        Pod("{ name: {|KUBE6116:registry|} }") + Registry.Replace("namespace: shop", "namespace: office"),
        "Pod 'shop/api' refers to an object that does not exist: there is no Secret 'registry' in its namespace, only in 'office'");

    [Fact]
    public void Is_silent_about_a_secret_of_another_namespace_if_one_may_be_in_that_of_the_pod() => Verify.Verify(
        Pod("{ name: registry }") + Registry.Replace("namespace: shop", "namespace: office") + Registry.Replace(", namespace: shop", ""));

    [Fact]
    public void Reports_in_a_complete_set_a_namespace_without_secrets() => Verify.VerifyComplete(Pod("{ name: {|KUBE6116:other|} }"));

    [Fact]
    public void Option_names_secrets_that_others_deploy() => Verify.Verify(Pod("{ name: other }") + Registry, ("kubeguard.external_objects", "Secret/*/other"));

    [Fact]
    public void Message_names_the_secret_and_one_of_a_similar_name() => Verify.VerifyMessage(
        Pod("{ name: {|KUBE6116:registri|} }") + Registry,
        "Pod 'shop/api' refers to an object that does not exist: there is no Secret 'registri' in its namespace; did you mean 'registry'?");
}
