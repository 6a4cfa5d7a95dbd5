using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6112DanglingRoleSubjectRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6112DanglingRoleSubjectTests
{
    private const string Account = """

        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: { name: api, namespace: shop }
        """;

    private static string Binding(string subjects) => $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: api }
        subjects: [{{subjects}}]
        """;

    [Theory]
    [InlineData("{ kind: ServiceAccount, name: {|KUBE6112:web|}, namespace: shop }")]
    [InlineData("{ kind: ServiceAccount, name: api, namespace: shop }, { kind: ServiceAccount, name: {|KUBE6112:web|}, namespace: shop }")]
    public void Reports_an_account_that_is_not_in_the_namespace(string subjects) => Verify.Verify(Binding(subjects) + Account);

    [Theory]
    [InlineData("{ kind: ServiceAccount, name: api, namespace: shop }")]
    [InlineData("{ kind: ServiceAccount, name: default, namespace: shop }")]
    [InlineData("{ kind: ServiceAccount, name: namespace-controller, namespace: kube-system }")]
    [InlineData("{ kind: ServiceAccount, name: web }")]
    [InlineData("{ kind: ServiceAccount, name: api, namespace: '{{ .Release.Namespace }}' }")]
    [InlineData("{ kind: ServiceAccount, name: '{{ .Values.account }}', namespace: shop }")]
    [InlineData("{ kind: User, name: web }, { kind: Group, name: web }, { kind: '{{ .Values.kind }}', name: web, namespace: shop }")]
    public void Is_silent_where_the_account_is_there_or_not_known(string subjects) => Verify.VerifyComplete(Binding(subjects) + Account);

    [Fact]
    public void Is_silent_where_an_account_names_no_namespace() =>
        Verify.VerifyComplete(Binding("{ kind: ServiceAccount, name: api, namespace: office }") + Account.Replace(", namespace: shop", ""));

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_account_of_the_namespace() =>
        Verify.Verify(Binding("{ kind: ServiceAccount, name: web, namespace: office }") + Account);

    [Fact]
    public void Reports_in_a_complete_set_a_namespace_without_accounts() =>
        Verify.VerifyComplete(Binding("{ kind: ServiceAccount, name: {|KUBE6112:web|}, namespace: office }") + Account);

    [Fact]
    public void Option_names_accounts_that_others_deploy() =>
        Verify.Verify(Binding("{ kind: ServiceAccount, name: web, namespace: shop }") + Account, ("kubeguard.external_objects", "ServiceAccount/shop/web"));

    [Fact]
    public void Message_names_the_account_and_its_namespace() => Verify.VerifyMessage(
        Binding("{ kind: ServiceAccount, name: {|KUBE6112:apis|}, namespace: shop }") + Account,
        "ClusterRoleBinding 'api' grants rights to a service account that does not exist: there is no ServiceAccount 'apis' in the namespace 'shop'; did you mean 'api'?");
}
