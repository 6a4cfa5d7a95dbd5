using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6110DanglingServiceAccountRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6110DanglingServiceAccountTests
{
    private const string Account = """

        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: { name: api, namespace: shop }
        """;

    private static string Pod(string spec) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: api, namespace: shop }
        spec: { {{spec}} }
        """;

    [Theory]
    [InlineData("serviceAccountName: {|KUBE6110:web|}")]
    [InlineData("serviceAccount: {|KUBE6110:web|}")]
    [InlineData("serviceAccountName: {|KUBE6110:web|}, serviceAccount: api")]
    public void Reports_an_account_that_is_not_in_the_namespace(string spec) => Verify.Verify(Pod(spec) + Account);

    [Theory]
    [InlineData("serviceAccountName: api")]
    [InlineData("serviceAccountName: default")]
    [InlineData("serviceAccountName: ''")]
    [InlineData("serviceAccountName: '{{ .Values.account }}'")]
    [InlineData("hostNetwork: true")]
    public void Is_silent_where_the_account_is_there_or_not_known(string spec) => Verify.Verify(Pod(spec) + Account);

    [Fact]
    public void Knows_the_pods_of_workloads() => Verify.Verify($$"""
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: api, namespace: shop }
        spec: { jobTemplate: { spec: { template: { spec: { serviceAccountName: {|KUBE6110:web|} } } } } }
        {{Account}}
        """);

    [Fact]
    public void Is_silent_where_an_account_names_no_namespace() =>
        Verify.Verify(Pod("serviceAccountName: web") + Account + Account.Replace("name: api, namespace: shop", "name: web"));

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_account_of_the_namespace() =>
        Verify.Verify(Pod("serviceAccountName: web") + Account.Replace("namespace: shop", "namespace: office"));

    [Fact]
    public void Reports_in_a_complete_set_a_namespace_without_accounts() => Verify.VerifyComplete(Pod("serviceAccountName: {|KUBE6110:web|}"));

    [Fact]
    public void Option_names_accounts_that_others_deploy() =>
        Verify.Verify(Pod("serviceAccountName: web") + Account, ("kubeguard.external_objects", "ServiceAccount/*/web"));

    [Fact]
    public void Message_names_the_account_and_one_of_a_similar_name() => Verify.VerifyMessage(
        Pod("serviceAccountName: {|KUBE6110:apis|}") + Account,
        "Pod 'shop/api' runs under a service account that does not exist: there is no ServiceAccount 'apis' in its namespace; did you mean 'api'?");
}
