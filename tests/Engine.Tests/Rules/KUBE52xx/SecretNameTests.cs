using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE5202LiteralSecretInEnvironment>;

namespace KubeGuard.Engine.Tests.Rules;

/// <summary>KUBE5202 distinguishes the name of a Secret, and a value to be filled in, from a secret.</summary>
public sealed class SecretNameTests
{
    [Theory]
    [InlineData("WEBHOOK_SECRET", "webhook-server-cert")]
    [InlineData("TLS_SECRET", "web-tls")]
    [InlineData("WebhookSecret", "webhook-cert")]
    [InlineData("IMAGE_PULL_SECRETS", "regcred")]
    [InlineData("SECRET", "db-credentials-v2")]
    [InlineData("ROOT_SECRET", "mysql8-root")]
    [InlineData("CA_SECRET", "k8s-ca")]
    [InlineData("CA_SECRET", "ca.shop.internal")]
    [InlineData("DEFAULT_SSL_SECRET", "ingress/wildcard-tls")]
    [InlineData("BUILDER_SECRET", "builder-dockercfg-x7k2p")]
    [InlineData("OAUTH_SECRET", "oauth2-proxy")]
    [InlineData("TEST_SECRET", "e2e-certs")]
    public void A_plain_label_is_the_name_of_a_Secret(string name, string value) => Verify.Verify(PodWith(name, value));

    [Theory]
    [InlineData("CLIENT_SECRET", "q7zt2mwx9lr4vb8k")]
    [InlineData("CLIENT_SECRET", "s3cr3tvalue")]
    [InlineData("CLIENT_SECRET", "9f86d081884c7d65")]
    [InlineData("CLIENT_SECRET", "app-q7z4t2m8wx")]
    [InlineData("CLIENT_SECRET", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("CLIENT_SECRET", "qwrtzxcvbnm")]
    [InlineData("CLIENT_SECRET", "Q7Zt2mWx")]
    [InlineData("CLIENT_SECRET", "web_tls")]
    [InlineData("CLIENT_SECRET", "-web")]
    [InlineData("JWT_SECRET", "secret")]
    [InlineData("JWT_SECRET", "supersecret123")]
    [InlineData("JWT_SECRET", "mysecretkey")]
    [InlineData("DB_PASSWORD", "web-tls")]
    [InlineData("API_TOKEN", "web-tls")]
    public void What_looks_random_or_weak_or_is_called_otherwise_is_a_secret(string name, string value) =>
        Verify.Verify(PodWith(name, $"{{|KUBE5202:{value}|}}"));

    [Theory]
    [InlineData("volumes: [{ name: v, secret: { secretName: q7zt2mwx9lr4 } }]")]
    [InlineData("volumes: [{ name: v, projected: { sources: [{ secret: { name: q7zt2mwx9lr4 } }] } }]")]
    [InlineData("volumes: [{ name: v, csi: { driver: d, nodePublishSecretRef: { name: q7zt2mwx9lr4 } } }]")]
    [InlineData("imagePullSecrets: [{ name: q7zt2mwx9lr4 }]")]
    [InlineData("initContainers: [{ name: i, image: 'i:1', envFrom: [{ secretRef: { name: q7zt2mwx9lr4 } }] }]")]
    [InlineData("initContainers: [{ name: i, image: 'i:1', env: [{ name: X, valueFrom: { secretKeyRef: { name: q7zt2mwx9lr4, key: x } } }] }]")]
    public void A_Secret_that_the_pod_refers_to_is_known_by_name(string reference) =>
        Verify.Verify(PodWith("REGISTRY_CREDENTIALS", "q7zt2mwx9lr4", reference));

    [Fact]
    public void A_Secret_of_the_manifest_set_is_known_by_name() => Verify.Verify(PodWith("REGISTRY_CREDENTIALS", "q7zt2mwx9lr4") + """

        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: q7zt2mwx9lr4, namespace: shop }
        """);

    [Fact]
    public void A_Secret_of_another_name_or_another_object_of_that_name_does_not_count() =>
        Verify.Verify(PodWith("REGISTRY_CREDENTIALS", "{|KUBE5202:q7zt2mwx9lr4|}", "volumes: [{ name: v, configMap: { name: q7zt2mwx9lr4 } }]") + """

        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: other }
        """);

    [Theory]
    [InlineData("INSERT_PASSWORD")]
    [InlineData("INSERT-YOUR-TOKEN")]
    [InlineData("insert_token_here")]
    [InlineData("REPLACE_ME")]
    [InlineData("replace-with-a-token")]
    [InlineData("changeme")]
    [InlineData("CHANGE_ME")]
    [InlineData("change-it")]
    [InlineData("please-change-me-now")]
    [InlineData("YOUR_TOKEN")]
    [InlineData("your-token-here")]
    [InlineData("ENTER_TOKEN")]
    [InlineData("<token>")]
    [InlineData("xxx")]
    [InlineData("XXXXXXXX")]
    [InlineData("'***'")]
    [InlineData("'[token]'")]
    [InlineData("'%TOKEN%'")]
    [InlineData("'@token@'")]
    [InlineData("__TOKEN__")]
    [InlineData("$TOKEN")]
    [InlineData("API_TOKEN")]
    [InlineData("placeholder")]
    [InlineData("to-be-replaced")]
    [InlineData("TODO")]
    [InlineData("REDACTED")]
    [InlineData("example-token")]
    [InlineData("dummy")]
    public void A_placeholder_is_no_secret(string value) => Verify.Verify(PodWith("API_TOKEN", value));

    [Theory]
    [InlineData("exchange")]
    [InlineData("inserted")]
    [InlineData("xxq7")]
    [InlineData("examples3cr3t")]
    [InlineData("q7Zt*2mWx")]
    [InlineData("PRODUCTION")]
    [InlineData("password")]
    public void What_only_starts_like_a_placeholder_is_a_secret(string value) => Verify.Verify(PodWith("API_TOKEN", $"{{|KUBE5202:{value}|}}"));

    private static string PodWith(string name, string value, string fields = "restartPolicy: Always") => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop }
        spec:
          {{fields}}
          containers:
          - name: a
            image: a:1
            env:
            - name: {{name}}
              value: {{value}}
        """;
}
