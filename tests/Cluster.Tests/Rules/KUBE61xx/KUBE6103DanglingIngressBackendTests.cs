using KubeGuard.Build.Yaml;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6103DanglingIngressBackendRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6103DanglingIngressBackendTests
{
    private const string Api = """

        ---
        apiVersion: v1
        kind: Service
        metadata: { name: api, namespace: shop }
        spec:
          ports: [{ port: 80, name: http }, { port: 8080 }]
        """;

    private static string Ingress(string backend) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop, namespace: shop }
        spec:
          rules:
          - http:
              paths: [{ path: /, backend: {{backend}} }]
        """;

    [Fact]
    public void Reports_a_service_that_is_not_in_the_namespace() => Verify.Verify(Ingress("{ service: { name: {|KUBE6103:web|}, port: { number: 80 } } }") + Api);

    [Theory]
    [InlineData("{ service: { name: redirect, port: { name: use-annotation } } }")]
    [InlineData("{ serviceName: redirect, servicePort: use-annotation }")]
    public void Is_silent_about_an_action_in_an_annotation(string backend) => Verify.Verify(Ingress(backend) + Api);

    [Fact]
    public void Reports_the_default_backend() => Verify.Verify($$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop, namespace: shop }
        spec: { defaultBackend: { service: { name: {|KUBE6103:web|}, port: { name: http } } } }
        {{Api}}
        """);

    [Theory]
    [InlineData("networking.k8s.io/v1beta1")]
    [InlineData("extensions/v1beta1")]
    public void Reports_backends_of_older_versions(string version) => Verify.Verify($$"""
        apiVersion: {{version}}
        kind: Ingress
        metadata: { name: shop, namespace: shop }
        spec:
          backend: { serviceName: {|KUBE6103:web|}, servicePort: 80 }
          rules:
          - http:
              paths:
              - { backend: { serviceName: api, servicePort: {|KUBE6103:81|} } }
              - { backend: { serviceName: api, servicePort: http } }
        {{Api}}
        """);

    [Theory]
    [InlineData("{ service: { name: api, port: { number: {|KUBE6103:443|} } } }")]
    [InlineData("{ service: { name: api, port: { name: {|KUBE6103:https|} } } }")]
    public void Reports_a_port_that_the_service_does_not_have(string backend) => Verify.Verify(Ingress(backend) + Api);

    [Theory]
    [InlineData("{ service: { name: api, port: { number: 80 } } }")]
    [InlineData("{ service: { name: api, port: { number: 8080 } } }")]
    [InlineData("{ service: { name: api, port: { name: http } } }")]
    [InlineData("{ service: { name: api } }")]
    [InlineData("{ resource: { apiGroup: example.com, kind: Bucket, name: web } }")]
    [InlineData("{ service: { name: '{{ .Values.name }}', port: { number: 1 } } }")]
    [InlineData("{ service: { name: api, port: { number: '{{ .Values.port }}' } } }")]
    [InlineData("{ service: { name: api, port: { name: '{{ .Values.port }}' } } }")]
    [InlineData("{ service: '{{ .Values.service }}' }")]
    [InlineData("null")]
    public void Is_silent_where_the_backend_is_there_or_not_known(string backend) => Verify.Verify(Ingress(backend) + Api);

    [Theory]
    [InlineData("  ports: '{{ .Values.ports }}'")]
    [InlineData("  ports: [{ port: '{{ .Values.port }}' }]")]
    [InlineData("  ports: [{ port: 80, name: http }, '{{ .Values.port }}']")]
    [InlineData("  type: ExternalName")]
    public void Is_silent_about_ports_of_a_service_that_is_not_known(string spec) =>
        Verify.Verify(Ingress("{ service: { name: api, port: { number: 443 } } }") + Api[..Api.IndexOf("  ports", StringComparison.Ordinal)] + spec);

    [Fact]
    public void Is_silent_about_the_name_of_a_port_that_is_not_known() =>
        Verify.Verify(Ingress("{ service: { name: api, port: { name: https } } }") + Api.Replace("name: http", "name: 'http{{ .Values.s }}'"));

    [Fact]
    public void Is_silent_about_a_port_where_one_of_several_services_may_be_meant() =>
        Verify.Verify(Ingress("{ service: { name: api, port: { number: 443 } } }") + Api + Api.Replace("namespace: shop", "uid: a").Replace("port: 80,", "port: 443,"));

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_service_of_the_namespace() =>
        Verify.Verify(Ingress("{ service: { name: web, port: { number: 80 } } }") + Api.Replace("namespace: shop", "namespace: office"));

    [Fact]
    public void Reports_in_a_complete_set_a_namespace_without_services() => Verify.VerifyComplete(Ingress("{ service: { name: {|KUBE6103:web|}, port: { number: 80 } } }"));

    [Theory]
    [InlineData("Service/shop/web")]
    [InlineData("Service/*/w*")]
    public void Option_names_services_that_others_deploy(string objects) =>
        Verify.Verify(Ingress("{ service: { name: web, port: { number: 80 } } }") + Api, ("kubeguard.external_objects", objects));

    [Fact]
    public void Option_leaves_ports_out() =>
        Verify.Verify(Ingress("{ service: { name: api, port: { number: 443 } } }") + Api, ("kubeguard.check_ports", "false"));

    [Fact]
    public void Message_names_the_service_and_one_of_a_similar_name() => Verify.VerifyMessage(
        Ingress("{ service: { name: {|KUBE6103:apo|}, port: { number: 80 } } }") + Api,
        "Ingress 'shop/shop' routes to a backend that does not exist: there is no Service 'apo' in its namespace; did you mean 'api'?");

    [Fact]
    public void Points_to_the_ports_of_the_service()
    {
        var finding = Assert.Single(Verify.Verify(Ingress("{ service: { name: api, port: { number: {|KUBE6103:443|} } } }") + Api));
        var place = Assert.Single(finding.Related);
        Assert.Equal("the ports of the service are here", place.Message);
        Assert.Equal(13, Assert.IsType<YamlLocation>(place.Location).Line);
    }

    [Theory]
    [InlineData("{ number: {|KUBE6103:443|} }", "443")]
    [InlineData("{ name: {|KUBE6103:https|} }", "'https'")]
    public void Message_names_the_port(string port, string text) => Verify.VerifyMessage(
        Ingress($"{{ service: {{ name: api, port: {port} }} }}") + Api,
        $"Ingress 'shop/shop' routes to a backend that does not exist: the Service 'api' has no port {text}");
}
