using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6108DanglingGatewayBackendRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6108DanglingGatewayBackendTests
{
    private const string Api = """

        ---
        apiVersion: v1
        kind: Service
        metadata: { name: api, namespace: shop }
        """;

    private static string Route(string backend, string kind = "HTTPRoute") => $$"""
        apiVersion: gateway.networking.k8s.io/v1
        kind: {{kind}}
        metadata: { name: shop, namespace: shop }
        spec:
          rules:
          - backendRefs: [{{backend}}]
        """;

    private static string Grant(string from, string to) => $$"""

        ---
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata: { name: routes, namespace: office }
        spec: { from: [{{from}}], to: [{{to}}] }
        """;

    [Theory]
    [InlineData("HTTPRoute")]
    [InlineData("GRPCRoute")]
    [InlineData("TCPRoute")]
    [InlineData("TLSRoute")]
    [InlineData("UDPRoute")]
    public void Reports_a_service_that_is_not_in_the_namespace(string kind) => Verify.Verify(Route("{ name: {|KUBE6108:web|}, port: 80 }", kind) + Api);

    [Theory]
    [InlineData("{ name: api, port: 80 }")]
    [InlineData("{ name: api, namespace: shop, port: 80 }")]
    [InlineData("{ group: '', kind: Service, name: api }")]
    [InlineData("{ group: multicluster.x-k8s.io, kind: ServiceImport, name: web }")]
    [InlineData("{ kind: '{{ .Values.kind }}', name: web }")]
    [InlineData("{ name: '{{ .Values.name }}' }")]
    [InlineData("{ name: web, namespace: '{{ .Values.namespace }}' }")]
    [InlineData("'{{ .Values.backend }}'")]
    public void Is_silent_where_the_service_is_there_or_not_known(string backend) => Verify.Verify(Route(backend) + Api);

    [Fact]
    public void Looks_in_the_namespace_that_the_backend_names()
    {
        Verify.Verify(Route("{ name: api, namespace: office }") + Api);
        Verify.VerifyComplete(Route("{ name: {|KUBE6108:api|}, namespace: office }") + Api);
    }

    [Theory]
    [InlineData("{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop }", "{ group: '', kind: Service }")]
    [InlineData("{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop }", "{ kind: Service, name: api }")]
    [InlineData("'{{ .Values.from }}'", "{ group: '', kind: Service }")]
    public void A_grant_allows_a_service_of_another_namespace(string from, string to) =>
        Verify.VerifyComplete(Route("{ name: api, namespace: office }") + Api.Replace("namespace: shop", "namespace: office") + Grant(from, to));

    [Theory]
    [InlineData("{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: bank }", "{ group: '', kind: Service }")]
    [InlineData("{ group: gateway.networking.k8s.io, kind: GRPCRoute, namespace: shop }", "{ group: '', kind: Service }")]
    [InlineData("{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop }", "{ group: '', kind: Service, name: web }")]
    [InlineData("{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop }", "{ group: '', kind: Secret }")]
    public void Reports_a_grant_for_something_else(string from, string to) =>
        Verify.Verify(Route("{ name: {|KUBE6108:api|}, namespace: office }") + Api.Replace("namespace: shop", "namespace: office") + Grant(from, to));

    [Fact]
    public void Is_silent_in_an_open_set_without_any_grant() =>
        Verify.Verify(Route("{ name: api, namespace: office }") + Api.Replace("namespace: shop", "namespace: office"));

    [Fact]
    public void Message_names_the_namespace_without_a_grant()
    {
        var finding = Assert.Single(Verify.VerifyComplete(Route("{ name: {|KUBE6108:api|}, namespace: office }") + Api.Replace("namespace: shop", "namespace: office")));
        Assert.Equal("HTTPRoute 'shop/shop' routes to a backend that does not exist: no ReferenceGrant in the namespace 'office' lets it use the Service 'api'", finding.Message);
    }

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_service_of_the_namespace() =>
        Verify.Verify(Route("{ name: web }") + Api.Replace("namespace: shop", "namespace: office"));

    [Fact]
    public void Option_names_services_that_others_deploy() =>
        Verify.Verify(Route("{ name: web }") + Api, ("kubeguard.external_objects", "Service/shop/web"));

    [Fact]
    public void Message_names_the_service_and_one_of_a_similar_name() => Verify.VerifyMessage(
        Route("{ name: {|KUBE6108:apo|} }") + Api,
        "HTTPRoute 'shop/shop' routes to a backend that does not exist: there is no Service 'apo' in its namespace; did you mean 'api'?");
}
