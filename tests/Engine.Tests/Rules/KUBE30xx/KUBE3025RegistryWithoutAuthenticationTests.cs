using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3025RegistryWithoutAuthentication>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3025RegistryWithoutAuthenticationTests
{
    [Theory]
    [InlineData("registry:2", "stdin: false")]
    [InlineData("mirror.example.com/library/registry:3.0.0", "stdin: false")]
    [InlineData("registry:2", "env: [{ name: REGISTRY_STORAGE_DELETE_ENABLED, value: 'true' }]")]
    [InlineData("registry:2", "volumeMounts: [{ name: data, mountPath: /var/lib/registry }]")]
    public void Reports_a_registry_with_the_configuration_of_its_image(string image, string field) => Verify.Verify(Pod($"{{|KUBE3025:'{image}'|}}", field));

    [Theory]
    [InlineData("registry:2", "env: [{ name: REGISTRY_AUTH_HTPASSWD_PATH, value: /auth/htpasswd }]")]
    [InlineData("registry:2", "env: [{ name: REGISTRY_PROXY_REMOTEURL, value: 'https://registry-1.docker.io' }]")]
    [InlineData("registry:2", "env: [{ name: REGISTRY_HTTP_ADDR, value: 'localhost:5000' }]")]
    [InlineData("registry:2", "env: '{{ .Values.env }}'")]
    [InlineData("registry:2", "envFrom: [{ secretRef: { name: registry } }]")]
    [InlineData("registry:2", "args: [serve, /config.yml]")]
    [InlineData("registry:2", "volumeMounts: [{ name: config, mountPath: /etc/docker/registry }]")]
    [InlineData("registry:2", "volumeMounts: [{ name: config, mountPath: /etc/distribution/config.yml, subPath: config.yml }]")]
    [InlineData("registry:2", "volumeMounts: [{ name: config, mountPath: '{{ .Values.path }}' }]")]
    [InlineData("registry.example.com/shop/registry:2", "stdin: false")]
    public void Is_silent_where_it_may_ask_for_a_login(string image, string field) => Verify.Verify(Pod($"'{image}'", field));

    [Fact]
    public void Is_silent_beside_a_container_that_may_be_a_proxy() =>
        Verify.Verify(Pod("'registry:2'", "stdin: false").Replace("containers:", "containers:\n  - { name: proxy, image: 'nginx:1.29' }"));

    [Theory]
    [InlineData("{|KUBE3025:", "|}", """{ "distSpecVersion": "1.1.0", "http": { "address": "0.0.0.0", "port": "5000" } }""")]
    [InlineData("", "", """{ "distSpecVersion": "1.1.0", "http": { "address": "0.0.0.0", "auth": { "htpasswd": { "path": "/auth/htpasswd" } } } }""")]
    [InlineData("", "", """{ "distSpecVersion": "1.1.0", "http": { "address": "127.0.0.1" } }""")]
    [InlineData("", "", """{ "http": { "address": "0.0.0.0" } }""")]
    public void Reports_the_configuration_of_Zot(string start, string end, string text) => Verify.Verify($$"""
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: zot }
        data:
          config.json: {{start}}'{{text}}'{{end}}
        """);

    [Fact]
    public void Message_names_the_container() => Verify.VerifyMessage(
        Pod("{|KUBE3025:'registry:2'|}", "stdin: false"),
        "Container 'registry' of Pod 'registry' runs a registry without a login, so all who reach it can replace images; configure its authentication");

    private static string Pod(string image, string field) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: registry }
        spec:
          containers:
          - name: registry
            image: {{image}}
            {{field}}
        """;
}
