using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>The ways from outside of the cluster to workloads.</summary>
public sealed class ExternalRouteTests
{
    private static readonly string _web = Pod("shop", "web");

    [Theory]
    [InlineData("{ type: NodePort, selector: { app: web }, ports: [{ port: 80, targetPort: http }] }", "Service 'shop/s' (NodePort) → TCP 8080")]
    [InlineData("{ type: LoadBalancer, selector: { app: web }, ports: [{ port: 80, targetPort: 9000, protocol: UDP }] }", "Service 'shop/s' (LoadBalancer) → UDP 9000")]
    [InlineData("{ externalIPs: [192.0.2.1], selector: { app: web }, ports: [{ port: 80 }] }", "Service 'shop/s' (externalIPs) → TCP 80")]
    public void A_service_may_be_open_to_the_outside(string spec, string route) => Assert.Equal([route], Routes(_web + Object("v1", "Service", "name: s, namespace: shop", spec)));

    [Theory]
    [InlineData("{ selector: { app: web }, ports: [{ port: 80 }] }")]
    [InlineData("{ type: NodePort, selector: { app: api }, ports: [{ port: 80 }] }")]
    [InlineData("{ type: NodePort, selector: { app: web }, ports: [{ port: 80, targetPort: admin }] }")]
    [InlineData("{ type: NodePort, ports: [{ port: 80 }] }")]
    public void A_service_may_lead_to_no_pod_or_be_for_the_cluster_alone(string spec) => Assert.Empty(Routes(_web + Object("v1", "Service", "name: s, namespace: shop", spec)));

    [Fact]
    public void A_load_balancer_inside_a_private_network_is_not_outside() => Assert.Empty(Routes(_web + Object(
        "v1", "Service", "name: s, namespace: shop, annotations: { service.beta.kubernetes.io/azure-load-balancer-internal: 'true' }", "{ type: LoadBalancer, selector: { app: web }, ports: [{ port: 80 }] }")));

    [Fact]
    public void An_ingress_leads_through_a_service_to_one_of_its_ports() => Assert.Equal(
        ["Ingress 'shop/i' → Service 'shop/s' → TCP 8080"],
        Routes(_web + Service("[{ name: web, port: 80, targetPort: http }, { name: admin, port: 81, targetPort: 9000 }]") + Object(
            "networking.k8s.io/v1", "Ingress", "name: i, namespace: shop", "{ rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: s, port: { name: web } } } }] } }] }")));

    [Fact]
    public void A_route_leads_through_its_gateway_which_may_be_in_another_namespace() => Assert.Equal(
        ["Gateway 'infra/g' → HTTPRoute 'shop/r' → Service 'shop/s' → TCP 8080"],
        Routes(_web + Service("[{ port: 80, targetPort: http }]")
            + Object("gateway.networking.k8s.io/v1", "Gateway", "name: g, namespace: infra", "{ listeners: [{ name: web, port: 80, protocol: HTTP }] }")
            + Object("gateway.networking.k8s.io/v1", "HTTPRoute", "name: r, namespace: shop", "{ parentRefs: [{ name: g, namespace: infra }], rules: [{ backendRefs: [{ name: s, port: 80 }] }] }")));

    [Fact]
    public void A_route_of_a_mesh_is_not_outside() => Assert.Empty(
        Routes(_web + Service("[{ port: 80, targetPort: http }]")
            + Object("gateway.networking.k8s.io/v1", "HTTPRoute", "name: r, namespace: shop", "{ parentRefs: [{ kind: Service, group: '', name: s }], rules: [{ backendRefs: [{ name: s, port: 80 }] }] }")));

    [Fact]
    public void A_host_port_is_a_way_of_its_own() => Assert.Equal(
        ["Pod 'shop/web' (hostPort 80) → TCP 8080"],
        Routes(Pod("shop", "web", "{ containers: [{ name: main, ports: [{ containerPort: 8080, hostPort: 80 }, { containerPort: 9000 }] }] }")));

    [Fact]
    public void The_steps_are_places_in_the_manifests()
    {
        var route = Assert.Single(Find(_web + Object("v1", "Service", "name: s, namespace: shop", "{ type: NodePort, selector: { app: web }, ports: [{ port: 80 }] }")));

        Assert.Equal(("shop/web[Pod]", ExternalEntry.NodePort), (route.Workload.ToString(), route.Entry));
        Assert.Equal("the way from outside leads through Service 'shop/s' (NodePort)", Assert.Single(route.RelatedPlaces).Message);
        Assert.NotNull(route.RelatedPlaces[0].Location);
    }

    private static string Service(string ports) => Object("v1", "Service", "name: s, namespace: shop", $"{{ selector: {{ app: web }}, ports: {ports} }}");

    private static IEnumerable<string> Routes(string yaml) => Find(yaml).Select(route => route.ToString());

    private static IReadOnlyList<ExternalRoute> Find(string yaml) => new NetworkFacts(new ObjectSet(new Scenario(yaml).Objects, isComplete: false)).ExternalRoutes;
}
