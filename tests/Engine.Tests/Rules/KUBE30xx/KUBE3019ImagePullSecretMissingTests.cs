using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3019ImagePullSecretMissing>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3019ImagePullSecretMissingTests
{
    private static readonly (string, string) _private = ("kubeguard.private_registries", "registry.example.com");

    [Fact]
    public void Is_silent_while_the_list_is_empty() => Verify.Verify(Pod("spec", "restartPolicy: Always", "registry.example.com/api:1"));

    [Theory]
    [InlineData("restartPolicy: Always")]
    [InlineData("serviceAccountName: api")]
    public void Reports_a_pod_without_pull_secrets(string field) => Verify.Verify(Pod("{|KUBE3019:spec|}", field, "registry.example.com/api:1"), options: _private);

    [Fact]
    public void Reports_an_empty_list() => Verify.Verify(Pod("spec", "{|KUBE3019:imagePullSecrets|}: []", "registry.example.com/api:1"), options: _private);

    [Theory]
    [InlineData("imagePullSecrets: [{ name: registry }]", "registry.example.com/api:1")]
    [InlineData("imagePullSecrets: '{{ .Values.secrets }}'", "registry.example.com/api:1")]
    [InlineData("restartPolicy: Always", "registry.example.com.evil.example/api:1")]
    [InlineData("restartPolicy: Always", "{{ .Values.image }}")]
    public void Is_silent_where_a_secret_is_named_and_about_other_images(string field, string image) => Verify.Verify(Pod("spec", field, image), options: _private);

    [Theory]
    [InlineData("serviceAccountName: api", "{ name: api, namespace: shop }")]
    [InlineData("restartPolicy: Always", "{ name: default, namespace: shop }")]
    [InlineData("serviceAccountName: '{{ .Values.account }}'", "{ name: api, namespace: shop }")]
    public void Accepts_a_secret_of_the_account(string field, string account) =>
        Verify.Verify(Pod("spec", field, "registry.example.com/api:1") + Account(account, "imagePullSecrets: [{ name: registry }]"), options: _private);

    [Theory]
    [InlineData("{ name: api, namespace: store }", "imagePullSecrets: [{ name: registry }]")]
    [InlineData("{ name: other, namespace: shop }", "imagePullSecrets: [{ name: registry }]")]
    [InlineData("{ name: api, namespace: shop }", "imagePullSecrets: []")]
    [InlineData("{ name: api, namespace: shop }", "secrets: [{ name: registry }]")]
    public void Does_not_accept_another_account_or_one_without_secrets(string account, string field) => Verify.Verify(
        Pod("{|KUBE3019:spec|}", "serviceAccountName: api", "registry.example.com/api:1") + Account(account, field), options: _private);

    [Fact]
    public void Message_names_the_image_and_the_registry() => Assert.Equal(
        "Pod 'shop/web' uses the image 'registry.example.com/api:1' of the private registry 'registry.example.com', and neither it nor its service account names a pull secret; add imagePullSecrets",
        Assert.Single(Verify.Verify(Pod("{|KUBE3019:spec|}", "restartPolicy: Always", "registry.example.com/api:1"), options: _private)).Message);

    [Fact]
    public void Fix_leaves_the_name_to_a_person() => Assert.Equal(
        "name a Secret of the type kubernetes.io/dockerconfigjson in the same namespace",
        Assert.Single(Verify.Verify(Pod("{|KUBE3019:spec|}", "restartPolicy: Always", "registry.example.com/api:1"), options: _private)).Fixes[0].Edits[0].Note);

    private static string Pod(string key, string field, string image) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop }
        {{key}}:
          {{field}}
          containers: [{ name: setup, image: "busybox:1" }, { name: api, image: "{{image}}" }]
        """;

    private static string Account(string metadata, string field) => $$"""

        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: {{metadata}}
        {{field}}
        """;
}
