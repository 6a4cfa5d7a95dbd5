using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2317CloudLoadBalancerWithoutTls>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2317CloudLoadBalancerWithoutTlsTests
{
    [Fact]
    public void Is_silent_where_the_cloud_is_not_known() => Verify.Verify(Service("spec: { type: LoadBalancer, ports: [{ port: 443 }] }"));

    [Theory]
    [InlineData("spec: { type: {|KUBE2317:LoadBalancer|}, ports: [{ port: 443 }] }")]
    public void Reports_a_load_balancer_of_AWS(string spec) => Verify.Verify(Service(spec), options: ("kubeguard.load_balancer_clouds", "aws"));

    [Theory]
    [InlineData("spec: { type: {|KUBE2317:LoadBalancer|}, ports: [{ port: 80 }] }")]
    public void Reports_a_load_balancer_of_Azure(string spec) => Verify.Verify(Service(spec), options: ("kubeguard.load_balancer_clouds", "azure"));

    [Theory]
    [InlineData("spec: { type: LoadBalancer, ports: [{ port: 80 }] }")]
    [InlineData("spec: { type: ClusterIP, ports: [{ port: 443 }] }")]
    public void Is_silent_about_other_Services(string spec) => Verify.Verify(Service(spec), options: ("kubeguard.load_balancer_clouds", "aws"));

    [Fact]
    public void Is_silent_where_there_is_a_certificate() => Verify.Verify(Service("spec: { type: LoadBalancer, ports: [{ port: 443 }] }", "{ service.beta.kubernetes.io/aws-load-balancer-ssl-cert: 'arn:aws:acm:1' }"), options: ("kubeguard.load_balancer_clouds", "aws"));

    [Fact]
    public void Is_silent_about_an_internal_load_balancer() => Verify.Verify(Service("spec: { type: LoadBalancer, ports: [{ port: 443 }] }", "{ service.beta.kubernetes.io/azure-load-balancer-internal: 'true' }"), options: ("kubeguard.load_balancer_clouds", "azure"));

    [Fact]
    public void Is_silent_where_the_annotations_are_not_known() => Verify.Verify(Service("spec: { type: LoadBalancer, ports: [{ port: 443 }] }", "'{{ x }}'"), options: ("kubeguard.load_balancer_clouds", "aws"));

    [Fact]
    public void Message_names_the_annotation() => Assert.Equal(
        "Service 'shop/web' opens a load balancer of AWS without a certificate; name one by the annotation service.beta.kubernetes.io/aws-load-balancer-ssl-cert",
        Assert.Single(Verify.Verify(Service("spec: { type: {|KUBE2317:LoadBalancer|}, ports: [{ port: 443 }] }"), options: ("kubeguard.load_balancer_clouds", "aws"))).Message);

    private static string Service(string spec, string annotations = "{}") => $$"""
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop, annotations: {{annotations}} }
        {{spec}}
        """;
}
