using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3024InsecureRegistryAccess>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3024InsecureRegistryAccessTests
{
    [Theory]
    [InlineData("daemon.json", """{ "debug": true, "insecure-registries" : ["registry.example.com:5000"] }""")]
    [InlineData("hosts.toml", """server = "http://registry.example.com" """)]
    [InlineData("hosts.toml", """[host."http://mirror.example.com:5000"]""")]
    [InlineData("hosts.toml", "  skip_verify = true")]
    [InlineData("buildkitd.toml", "http = true")]
    [InlineData("buildkitd.toml", "  insecure=true")]
    [InlineData("registries.conf", "insecure = true")]
    [InlineData("registries.yaml", "      insecure_skip_verify: true")]
    [InlineData("registries.yaml", """      - "http://mirror.example.com" """)]
    public void Reports_settings_of_runtimes_and_builders(string file, string line) => Verify.Verify(ConfigMap(file, line, isReported: true));

    [Theory]
    [InlineData("daemon.json", """{ "insecure-registries": [] }""")]
    [InlineData("daemon.json", """{ "insecure-registries": ["127.0.0.0/8"] }""")]
    [InlineData("hosts.toml", """server = "https://registry.example.com" """)]
    [InlineData("hosts.toml", """[host."http://localhost:5000"]""")]
    [InlineData("hosts.toml", "# skip_verify = true")]
    [InlineData("buildkitd.toml", "http = false")]
    [InlineData("registries.yaml", """  - "http://127.0.0.1:5000" """)]
    [InlineData("other.toml", "insecure = true")]
    public void Is_silent_about_TLS_loopback_addresses_and_other_files(string file, string line) => Verify.Verify(ConfigMap(file, line));

    [Theory]
    [InlineData("docker:28-dind", "{|KUBE3024:'--insecure-registry=registry.example.com'|}")]
    [InlineData("docker:28-dind", "{|KUBE3024:--insecure-registry|}, registry.example.com")]
    [InlineData("docker:28-dind", "sh, -c, {|KUBE3024:'dockerd --insecure-registry registry.example.com'|}")]
    [InlineData("gcr.io/kaniko-project/executor:v1.23.2", "{|KUBE3024:--insecure|}, {|KUBE3024:'--skip-tls-verify=true'|}")]
    public void Reports_arguments(string image, string arguments) => Verify.Verify(Pod(image, arguments));

    [Theory]
    [InlineData("docker:28-dind", "'--insecure-registry=localhost:5000'")]
    [InlineData("docker:28-dind", "--insecure-registry, '{{ .Values.registry }}'")]
    [InlineData("docker:28-dind", "--insecure-registry, --debug")]
    [InlineData("curlimages/curl:8.9.1", "--insecure")]
    [InlineData("gcr.io/kaniko-project/executor:v1.23.2", "'--insecure=false', '--context=dir:///--insecure'")]
    public void Is_silent_about_other_arguments_and_the_unknown(string image, string arguments) => Verify.Verify(Pod(image, arguments));

    [Theory]
    [InlineData("source.toolkit.fluxcd.io/v1", "OCIRepository", "insecure: {|KUBE3024:true|}")]
    [InlineData("source.toolkit.fluxcd.io/v1", "HelmRepository", "insecure: {|KUBE3024:true|}")]
    [InlineData("image.toolkit.fluxcd.io/v1", "ImageRepository", "insecure: {|KUBE3024:true|}")]
    [InlineData("image.toolkit.fluxcd.io/v1", "ImageRepository", "insecure: false")]
    [InlineData("example.com/v1", "OCIRepository", "insecure: true")]
    [InlineData("image.openshift.io/v1", "ImageStream", "tags: [{ name: a, importPolicy: { insecure: {|KUBE3024:true|} } }]")]
    [InlineData("config.openshift.io/v1", "Image", "registrySources: { insecureRegistries: [{|KUBE3024:registry.example.com|}] }")]
    public void Reports_fields_of_custom_resources(string version, string kind, string spec) => Verify.Verify($$"""
        apiVersion: {{version}}
        kind: {{kind}}
        metadata: { name: a }
        spec: { {{spec}} }
        """);

    [Fact]
    public void Message_names_the_setting() => Verify.VerifyMessage(
        ConfigMap("hosts.toml", "skip_verify = true", isReported: true),
        "ConfigMap 'nodes' allows registries without verified TLS, by skip_verify in hosts.toml, so images can be replaced on their way; give the registry a certificate and name its authority");

    private static string ConfigMap(string file, string line, bool isReported = false)
    {
        var text = $"\"[registry]\\n{line.Replace("\"", "\\\"")}\"";
        return $$"""
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: nodes }
            data: { {{file}}: {{(isReported ? "{|KUBE3024:" + text + "|}" : text)}} }
            """;
    }

    private static string Pod(string image, string arguments) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: build }
        spec: { containers: [{ name: build, image: "{{image}}", args: [{{arguments}}] }] }
        """;
}
