using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>The ports and pods that Ingresses and Routes lead to.</summary>
public sealed class IngressSemanticsTests
{
    private static readonly string _pods = Pod("shop", "web", "{ containers: [{ name: c, ports: [{ name: http, containerPort: 8080 }, { containerPort: 9090 }] }] }");

    [Theory]
    [InlineData("{ port: 80, targetPort: 8080 }", "TCP 8080")]
    [InlineData("{ port: 80, targetPort: http }", "TCP 8080")]
    [InlineData("{ port: 8080 }", "TCP 8080", 8080)]
    [InlineData("{ port: 80 }", "no port")]
    [InlineData("{ port: 80, targetPort: 7070 }", "no port")]
    [InlineData("{ port: 80, targetPort: metrics }", "no port")]
    public void The_port_of_the_Service_leads_to_a_port_that_a_container_declares(string port, string expected, int reference = 80) =>
        Assert.Equal(expected, new Scenario(_pods + Service($"[{port}]") + Ingress($"{{ number: {reference} }}")).Ports("ingress", "shop/web"));

    [Fact]
    public void A_port_may_be_named() =>
        Assert.Equal("TCP 9090", new Scenario(_pods + Service("[{ name: a, port: 80, targetPort: 8080 }, { name: b, port: 90, targetPort: 9090 }]") + Ingress("{ name: b }")).Ports("ingress", "shop/web"));

    [Fact]
    public void A_default_backend_counts() => Assert.Equal(
        "TCP 8080",
        new Scenario(_pods + Service("[{ port: 80, targetPort: 8080 }]") + Object("networking.k8s.io/v1", "Ingress", "name: i, namespace: shop", "{ defaultBackend: { service: { name: web, port: { number: 80 } } } }")).Ports("ingress", "shop/web"));

    [Theory]
    [InlineData("{ to: { kind: Service, name: web } }", "TCP 8080,9090")]
    [InlineData("{ to: { kind: Service, name: web }, port: { targetPort: 9090 } }", "TCP 9090")]
    [InlineData("{ to: { kind: Service, name: missing }, alternateBackends: [{ kind: Service, name: web }] }", "TCP 8080,9090")]
    [InlineData("{ to: { kind: Other, name: web } }", "no port")]
    public void A_Route_leads_to_all_ports_unless_it_names_one(string spec, string expected) => Assert.Equal(
        expected,
        new Scenario(_pods + Service("[{ name: a, port: 80, targetPort: 8080 }, { name: b, port: 90, targetPort: 9090 }]") + Object("route.openshift.io/v1", "Route", "name: r, namespace: shop", spec)).Ports("ingress", "shop/web"));

    [Fact]
    public void Policies_may_close_the_way()
    {
        var yaml = _pods + Service("[{ port: 80, targetPort: 8080 }]") + Ingress("{ number: 80 }");

        Assert.Equal("no port", new Scenario(yaml + NetworkPolicy("shop", "own", "{ ingress: [{ from: [{ podSelector: {} }] }] }")).Ports("ingress", "shop/web"));
        Assert.Equal("TCP 8080", new Scenario(yaml + NetworkPolicy("shop", "any", "{ ingress: [{ from: [{ namespaceSelector: {} }] }] }")).Ports("ingress", "shop/web"));
    }

    private static string Service(string ports) => Object("v1", "Service", "name: web, namespace: shop", $"{{ selector: {{ app: web }}, ports: {ports} }}");

    private static string Ingress(string port) => Object(
        "networking.k8s.io/v1", "Ingress", "name: i, namespace: shop", $"{{ rules: [{{ http: {{ paths: [{{ path: /, backend: {{ service: {{ name: web, port: {port} }} }} }}] }} }}] }}");
}
