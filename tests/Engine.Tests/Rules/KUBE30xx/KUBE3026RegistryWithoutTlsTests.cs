using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3026RegistryWithoutTls>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3026RegistryWithoutTlsTests
{
    [Theory]
    [InlineData("{|KUBE3026:'registry:2'|}", "REGISTRY_AUTH")]
    [InlineData("'registry:2'", "REGISTRY_HTTP_TLS_CERTIFICATE")]
    [InlineData("'registry:2'", "'{{ .Values.name }}'")]
    [InlineData("'nginx:1.29'", "REGISTRY_AUTH")]
    public void Reports_a_registry_without_a_certificate(string image, string variable) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: registry }
        spec: { containers: [{ name: registry, image: {{image}}, env: [{ name: {{variable}}, value: a }] }] }
        """);

    [Theory]
    [InlineData("{|KUBE3026:", "|}", """{ "distSpecVersion": "1.1.0", "http": { "address": "0.0.0.0" } }""")]
    [InlineData("", "", """{ "distSpecVersion": "1.1.0", "http": { "address": "0.0.0.0", "tls": { "cert": "/tls/tls.crt" } } }""")]
    public void Reports_the_configuration_of_Zot(string start, string end, string text) => Verify.Verify($$"""
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: zot }
        data:
          config.json: {{start}}'{{text}}'{{end}}
        """);

    [Theory]
    [InlineData("harbor", "{|KUBE3026:'http://harbor.example.com'|}")]
    [InlineData("harbor", "'https://harbor.example.com'")]
    [InlineData("harbor", "'{{ .Values.url }}'")]
    [InlineData("web", "'http://web.example.com'")]
    public void Reports_the_address_of_Harbor(string chart, string address)
    {
        Verify.Verify($$"""
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata: { name: harbor }
            spec: { chart: { spec: { chart: {{chart}} } }, values: { externalURL: {{address}} } }
            """);
        Verify.Verify($$"""
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: { name: harbor }
            spec: { source: { chart: {{chart}}, helm: { valuesObject: { externalURL: {{address}} } } } }
            """);
    }

    [Fact]
    public void Message_names_the_object() => Verify.VerifyMessage(
        """
        apiVersion: v1
        kind: Pod
        metadata: { name: registry }
        spec: { containers: [{ name: registry, image: {|KUBE3026:'registry:2'|} }] }
        """,
        "Container 'registry' of Pod 'registry' serves a registry by plain HTTP, so images and passwords can be read and replaced on their way; give it a certificate");
}
