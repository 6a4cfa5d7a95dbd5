using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE5202LiteralSecretInEnvironment>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE5202LiteralSecretInEnvironmentTests
{
    [Theory]
    [InlineData("PASSWORD")]
    [InlineData("DB_PASSWORD")]
    [InlineData("PGPASSWORD")]
    [InlineData("MYSQL_PWD")]
    [InlineData("DB_PASSWORD_1")]
    [InlineData("ClientSecret")]
    [InlineData("SECRET_KEY_BASE")]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("AuthTokenV2")]
    [InlineData("API_BEARER")]
    [InlineData("SERVICE_CREDENTIALS")]
    [InlineData("Jwt__Key")]
    [InlineData("AZURE_STORAGE_KEY")]
    [InlineData("AWS_SECRET_ACCESS_KEY")]
    [InlineData("OCI_CLI_KEY_CONTENT")]
    [InlineData("ASPNETCORE_Kestrel__Certificates__Default__Password")]
    public void Reports_literal_values_of_variables_that_are_named_like_secrets(string name) =>
        Verify.Verify(PodWith(name, "{|KUBE5202:'q7Zt2mWx9Lr4Vb8K'|}"));

    [Theory]
    [InlineData("TOKEN_LIFETIME", "30 minutes")]
    [InlineData("PASSWORD_POLICY", "strict")]
    [InlineData("TokenEndpoint", "login.example.com")]
    [InlineData("SECRET_NAME", "payment-api")]
    [InlineData("PASSWORD_FILE", "password")]
    [InlineData("Jwt__Issuer", "contoso")]
    [InlineData("Jwt__Audience", "orders")]
    [InlineData("Authentication__Schemes__Bearer__ValidIssuer", "contoso")]
    [InlineData("JWT_PUBLIC_KEY", "MCowBQYDK2VwAyEA")]
    [InlineData("TOKENIZER_MODEL", "base")]
    [InlineData("PASSWORDLESS", "phone")]
    [InlineData("AZURE_TOKEN_CREDENTIALS", "ManagedIdentityCredential")]
    [InlineData("AZURE_CLIENT_ID", "contoso")]
    [InlineData("ConnectionStrings__Default", "Server=db;Database=orders")]
    [InlineData("LOG_FORMAT", "json")]
    public void Is_silent_about_names_that_say_something_else(string name, string value) => Verify.Verify(PodWith(name, $"'{value}'"));

    [Theory]
    [InlineData("''")]
    [InlineData("'true'")]
    [InlineData("'4096'")]
    [InlineData("'00:30:00'")]
    [InlineData("none")]
    [InlineData("/run/secrets/token")]
    [InlineData("./secrets/token")]
    [InlineData(@"'C:\secrets\token'")]
    [InlineData("https://login.example.com/token")]
    [InlineData("'@Microsoft.KeyVault(SecretUri=https://contoso.vault.azure.net/secrets/token)'")]
    [InlineData("<your-token>")]
    [InlineData("$(OTHER)")]
    [InlineData("${TOKEN}")]
    [InlineData("'{{ .Values.token }}'")]
    [InlineData("'prefix-{{ .Values.token }}'")]
    [InlineData("'#{Token}#'")]
    public void Is_silent_about_values_without_a_secret(string value) => Verify.Verify(PodWith("API_TOKEN", value));

    [Theory]
    [InlineData("'-----BEGIN PRIVATE KEY-----'")]
    [InlineData("'-----BEGIN RSA PRIVATE KEY-----'")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl")]
    [InlineData("AKIAQ7ZT2MWX9LR4VB8K")]
    [InlineData("ghp_q7Zt2mWx9Lr4Vb8Kq7Zt2mWx9Lr4Vb8Kq7Zt")]
    [InlineData("AIzaq7Zt2mWx9Lr4Vb8Kq7Zt2mWx9Lr4Vb8Kq7Z")]
    [InlineData("xoxb-1234567890-q7Zt2mWx9Lr4")]
    public void Reports_key_material_whatever_the_name(string value) => Verify.Verify(PodWith("SETTING", $"{{|KUBE5202:{value}|}}"));

    [Fact]
    public void Reports_a_URL_with_a_password() =>
        Verify.Verify(PodWith("BROKER_CREDENTIALS", "{|KUBE5202:'amqp://orders:q7Zt2mWx@broker'|}"));

    [Fact]
    public void Reports_all_containers_and_never_valueFrom() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: "setup:1", env: [{ name: PASSWORD, value: {|KUBE5202:q7Zt2mWx|} }] }
          containers:
          - { name: a, image: "a:1", env: [{ name: PASSWORD, valueFrom: { secretKeyRef: { name: db, key: password } } }] }
          ephemeralContainers:
          - { name: debug, image: "debug:1", env: [{ name: PASSWORD, value: {|KUBE5202:q7Zt2mWx|} }] }
        """);

    [Fact]
    public void Options_add_names_and_values() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            env:
            - { name: CONTOSO_PIN_CODE, value: {|KUBE5202:q7Zt|} }
            - { name: OTHER, value: {|KUBE5202:contoso-key-q7Zt|} }
            - { name: PASSWORD, value: {|KUBE5202:q7Zt|} }
        """,
        options: [("kubeguard.name_patterns", "contoso_*_code"), ("kubeguard.value_patterns", "contoso-key-*")]);

    [Fact]
    public void Options_allow_names_and_values() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            env:
            - { name: TEST_PASSWORD, value: q7Zt }
            - { name: PASSWORD, value: changeme }
            - { name: DB_PASSWORD, value: {|KUBE5202:q7Zt|} }
        """,
        options: [("kubeguard.allowed_names", "test_*"), ("kubeguard.allowed_values", "changeme")]);

    [Fact]
    public void Message_does_not_repeat_the_secret() => Verify.VerifyMessage(
        PodWith("API_TOKEN", "{|KUBE5202:q7Zt2mWx|}"),
        "Container 'a' of Pod 'web' has a secret written into the environment variable 'API_TOKEN'; move it to a Secret and use valueFrom.secretKeyRef");

    [Fact]
    public void Fix_refers_to_a_Secret_that_a_person_must_create()
    {
        var finding = Assert.Single(Verify.Verify(PodWith("API_TOKEN", "{|KUBE5202:q7Zt2mWx|}")));
        var edits = Assert.Single(finding.Fixes).Edits;
        Assert.Equal(
            [
                "Remove spec.containers[0].env[0].value",
                "Set spec.containers[0].env[0].valueFrom.secretKeyRef.name = replace-with-secret-name",
                "Set spec.containers[0].env[0].valueFrom.secretKeyRef.key = API_TOKEN",
            ],
            edits.Select(edit => EditText.Of(finding, edit)));
        Assert.Equal("create this Secret and move the value into it", edits[1].Note);
    }

    [Fact]
    public void Fix_uses_a_key_that_a_Secret_can_have() => Verify.VerifyFix(
        PodWith("'Api:Token'", "{|KUBE5202:q7Zt2mWx|}"),
        "Remove spec.containers[0].env[0].value",
        "Set spec.containers[0].env[0].valueFrom.secretKeyRef.name = replace-with-secret-name",
        "Set spec.containers[0].env[0].valueFrom.secretKeyRef.key = Api_Token");

    private static string PodWith(string name, string value) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            env:
            - name: {{name}}
              value: {{value}}
        """;
}
