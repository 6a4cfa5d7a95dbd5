using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2212IngressToWorkloadBlockedByPoliciesRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2212IngressToWorkloadBlockedByPoliciesTests
{
    private static readonly string _deny = NetworkPolicy("shop", "deny", "{ podSelector: {} }");

    private static readonly string _web = Pod("shop", "web") + Object("v1", "Service", "name: web, namespace: shop", "{ selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }");

    private static string Ingress(string backend = "{|KUBE2212:backend|}") => Object(
        "networking.k8s.io/v1", "Ingress", "name: web, namespace: shop", $"{{ rules: [{{ http: {{ paths: [{{ path: /, pathType: Prefix, {backend}: {{ service: {{ name: web, port: {{ number: 80 }} }} }} }}] }} }}] }}");

    private static string Allow(string from, string ports = "[{ port: 8080 }]") => NetworkPolicy("shop", "web", $"{{ podSelector: {{ matchLabels: {{ app: web }} }}, ingress: [{{ from: [{from}], ports: {ports} }}] }}");

    [Theory]
    [InlineData("{ podSelector: {} }", "[{ port: 8080 }]")]
    [InlineData("{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } } }", "[{ port: 8080 }]")]
    [InlineData("{ namespaceSelector: {} }", "[{ port: 9090 }]")]
    public void Reports_a_backend_that_only_its_namespace_may_connect_to(string from, string ports) => Verify.Verify(Ingress() + _web + _deny + Allow(from, ports));

    [Theory]
    [InlineData("{ namespaceSelector: {} }")]
    [InlineData("{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ingress-nginx } } }")]
    [InlineData("{ ipBlock: { cidr: 192.0.2.0/24 } }")]
    public void Is_silent_where_a_controller_may_be_let_in(string from) => Verify.Verify(Ingress("backend") + _web + _deny + Allow(from));

    [Fact]
    public void Is_silent_where_a_controller_of_the_namespace_is_let_in() =>
        Verify.Verify(Ingress("backend") + _web + _deny + Pod("shop", "traefik") + Allow("{ podSelector: { matchLabels: { app: traefik } } }"));

    [Fact]
    public void Is_silent_where_no_policy_isolates_the_backend() => Verify.Verify(Ingress("backend") + _web);

    [Theory]
    [InlineData("{ podSelector: {}, ingress: '{{ .Values.rules }}' }")]
    [InlineData("{ podSelector: '{{ .Values.selector }}' }")]
    public void Is_silent_where_a_policy_is_only_partly_known(string policy) => Verify.Verify(Ingress("backend") + _web + _deny + NetworkPolicy("shop", "other", policy));

    [Fact]
    public void Reports_a_route_of_a_gateway() => Verify.Verify(
        Object("gateway.networking.k8s.io/v1", "HTTPRoute", "name: web, namespace: shop", "{ parentRefs: [{ name: edge }], rules: [{ backendRefs: [{ {|KUBE2212:name|}: web, port: 80 }] }] }") + _web + _deny);

    [Fact]
    public void Message_names_the_workload_and_the_policy() => Verify.VerifyMessage(
        Ingress() + _web + _deny,
        "Ingress 'shop/web' routes to Pod 'shop/web', but NetworkPolicy 'shop/deny' lets nothing from outside of its namespace connect to TCP 8080; allow the ingress controller");
}
