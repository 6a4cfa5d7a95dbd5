using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2305SourceAddressLostRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2305SourceAddressLostTests
{
    private static string Service(string more) => Object("v1", "Service", "name: web, namespace: shop", $"{{ {more}, selector: {{ app: web }}, ports: [{{ port: 80, targetPort: 8080 }}] }}");

    private static string Policy(string block, string ports = "") => NetworkPolicy("shop", "web", $"{{ podSelector: {{ matchLabels: {{ app: web }} }}, ingress: [{{ from: [{{ ipBlock: {block} }}]{ports} }}] }}");

    [Theory]
    [InlineData("type: LoadBalancer, externalTrafficPolicy: {|KUBE2305:Cluster|}", "{ cidr: 203.0.113.0/24 }")]
    [InlineData("type: NodePort, externalTrafficPolicy: {|KUBE2305:Cluster|}", "{ cidr: 203.0.113.0/24 }")]
    [InlineData("type: NodePort, externalTrafficPolicy: {|KUBE2305:Cluster|}", "{ cidr: 0.0.0.0/0, except: [192.0.2.0/24] }")]
    public void Reports_a_service_that_hides_the_addresses_from_a_policy(string service, string block) => Verify.Verify(Service(service) + Pod("shop", "web") + Policy(block));

    [Theory]
    [InlineData("type: LoadBalancer, externalTrafficPolicy: Local")]
    [InlineData("type: LoadBalancer, externalTrafficPolicy: '{{ .Values.policy }}'")]
    [InlineData("type: ClusterIP")]
    public void Is_silent_where_the_address_is_kept_or_nothing_comes_from_outside(string service) => Verify.Verify(Service(service) + Pod("shop", "web") + Policy("{ cidr: 203.0.113.0/24 }"));

    [Theory]
    [InlineData("{ cidr: 0.0.0.0/0 }", "")]
    [InlineData("{ cidr: 203.0.113.0/24 }", ", ports: [{ port: 9090 }]")]
    public void Is_silent_where_the_address_does_not_matter(string block, string ports) => Verify.Verify(Service("type: NodePort") + Pod("shop", "web") + Policy(block, ports));

    [Fact]
    public void Keeps_the_address() => Assert.Equal("Keep the source address", Assert.Single(Verify.VerifyMessage(
        Service("type: LoadBalancer").Replace("spec:", "{|KUBE2305:spec|}:") + Pod("shop", "web") + Policy("{ cidr: 203.0.113.0/24 }"),
        "Service 'shop/web' may forward connections under the address of a node, so NetworkPolicy 'shop/web' cannot tell by address who connects to Pod 'shop/web'; set externalTrafficPolicy to Local").Fixes).Title);
}
