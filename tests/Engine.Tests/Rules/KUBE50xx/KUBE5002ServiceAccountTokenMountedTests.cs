using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE5002ServiceAccountTokenMounted>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE5002ServiceAccountTokenMountedTests
{
    [Fact]
    public void Reports_true_and_absent() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec:
          automountServiceAccountToken: {|KUBE5002:true|}
          containers: [{ name: a, image: "a:1" }]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: b }
        spec:
          selector: { matchLabels: { app: b } }
          template:
            {|KUBE5002:spec|}:
              containers: [{ name: b, image: "b:1" }]
        """);

    [Theory]
    [InlineData("false")]
    [InlineData("'{{ .Values.automount }}'")]
    public void Is_silent_about_false_and_unknown(string value) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec:
          automountServiceAccountToken: {{value}}
          containers: [{ name: a, image: "a:1" }]
        """);

    [Theory]
    [InlineData("serviceAccountName: api", "{ name: api, namespace: shop }")]
    [InlineData("serviceAccount: api", "{ name: api, namespace: shop }")]
    [InlineData("hostNetwork: false", "{ name: default, namespace: shop }")]
    [InlineData("serviceAccountName: '{{ .Values.account }}'", "{ name: api, namespace: shop }")]
    [InlineData("serviceAccountName: api", "{ name: api }")]
    public void Accepts_the_account_that_switches_it_off(string account, string metadata) =>
        Verify.Verify(PodAndAccount("spec", account, metadata, "false"));

    [Theory]
    [InlineData("serviceAccountName: api", "{ name: other, namespace: shop }", "false")]
    [InlineData("serviceAccountName: api", "{ name: api, namespace: store }", "false")]
    [InlineData("serviceAccountName: api", "{ name: api, namespace: shop }", "true")]
    [InlineData("serviceAccountName: api", "{ name: default, namespace: shop }", "false")]
    public void Does_not_accept_another_account(string account, string metadata, string automount) =>
        Verify.Verify(PodAndAccount("{|KUBE5002:spec|}", account, metadata, automount));

    [Fact]
    public void The_pod_overrides_its_account() => Verify.Verify(
        PodAndAccount("spec", "automountServiceAccountToken: {|KUBE5002:true|}", "{ name: default, namespace: shop }", "false"));

    [Fact]
    public void Option_allows_accounts() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec:
          serviceAccountName: operator
          automountServiceAccountToken: true
          containers: [{ name: a, image: "a:1" }]
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: b }
        {|KUBE5002:spec|}:
          containers: [{ name: b, image: "b:1" }]
        """,
        options: ("kubeguard.allowed_service_accounts", "operator"));

    [Fact]
    public void Option_reports_only_an_explicit_true() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec:
          containers: [{ name: a, image: "a:1" }]
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: b }
        spec:
          automountServiceAccountToken: {|KUBE5002:true|}
          containers: [{ name: b, image: "b:1" }]
        """,
        options: ("kubeguard.flag_only_explicit_true", "true"));

    [Fact]
    public void Message_names_the_pod() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        {|KUBE5002:spec|}:
          containers: [{ name: a, image: "a:1" }]
        """,
        "Pod 'web' mounts a token for the API server; set automountServiceAccountToken to false unless it calls the API");

    [Fact]
    public void Fix_sets_false() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        {|KUBE5002:spec|}:
          containers: [{ name: a, image: "a:1" }]
        """,
        "Set spec.automountServiceAccountToken = false");

    private static string PodAndAccount(string specKey, string field, string metadata, string automount) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop }
        {{specKey}}:
          {{field}}
          containers: [{ name: a, image: "a:1" }]
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: {{metadata}}
        automountServiceAccountToken: {{automount}}
        """;
}
