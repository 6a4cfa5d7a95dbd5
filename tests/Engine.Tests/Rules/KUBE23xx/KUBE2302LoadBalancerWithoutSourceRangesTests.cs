using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2302LoadBalancerWithoutSourceRanges>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2302LoadBalancerWithoutSourceRangesTests
{
    [Theory]
    [InlineData("{|KUBE2302:spec|}: { type: LoadBalancer }")]
    [InlineData("spec: { type: LoadBalancer, {|KUBE2302:loadBalancerSourceRanges|}: [] }")]
    [InlineData("spec: { type: LoadBalancer, loadBalancerSourceRanges: [192.0.2.0/24, {|KUBE2302:0.0.0.0/0|}] }")]
    [InlineData("spec: { type: LoadBalancer, loadBalancerSourceRanges: [{|KUBE2302:'::/0'|}] }")]
    public void Reports_a_load_balancer_for_every_address(string spec) => Verify.Verify(Service("{}", spec));

    [Theory]
    [InlineData("spec: { type: ClusterIP }")]
    [InlineData("spec: { type: NodePort }")]
    [InlineData("spec: { type: '{{ x }}' }")]
    [InlineData("spec: { type: LoadBalancer, loadBalancerSourceRanges: [192.0.2.0/24] }")]
    [InlineData("spec: { type: LoadBalancer, loadBalancerSourceRanges: ['{{ x }}'] }")]
    [InlineData("spec: { type: LoadBalancer, loadBalancerSourceRanges: {{ x }} }")]
    public void Is_silent_about_other_types_and_other_ranges(string spec) => Verify.Verify(Service("{}", spec));

    [Theory]
    [InlineData("service.beta.kubernetes.io/aws-load-balancer-scheme: internal")]
    [InlineData("service.beta.kubernetes.io/azure-load-balancer-internal: 'true'")]
    [InlineData("networking.gke.io/load-balancer-type: Internal")]
    [InlineData("networking.gke.io/load-balancer-type: '{{ x }}'")]
    [InlineData("'{{ x }}': Internal")]
    [InlineData("service.beta.kubernetes.io/load-balancer-source-ranges: 192.0.2.0/24")]
    public void Is_silent_where_an_annotation_limits_the_addresses_or_may_do_so(string annotation) =>
        Verify.Verify(Service($$"""{ {{annotation}} }""", "spec: { type: LoadBalancer }"));

    [Fact]
    public void Reports_a_load_balancer_that_an_annotation_makes_public() =>
        Verify.Verify(Service("{ service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing }", "{|KUBE2302:spec|}: { type: LoadBalancer }"));

    [Fact]
    public void Option_replaces_the_annotations() => Verify.Verify(
        Service("{ networking.gke.io/load-balancer-type: Internal }", "{|KUBE2302:spec|}: { type: LoadBalancer }"),
        options: ("kubeguard.internal_load_balancer_annotations", "example.com/scope=private"));

    [Fact]
    public void Message_names_the_Service() => Verify.VerifyMessage(
        Service("{}", "{|KUBE2302:spec|}: { type: LoadBalancer }"),
        "Service 'shop/web' accepts connections from every address; name the blocks that need access in loadBalancerSourceRanges");

    [Fact]
    public void Message_names_the_block() => Verify.VerifyMessage(
        Service("{}", "spec: { type: LoadBalancer, loadBalancerSourceRanges: [{|KUBE2302:0.0.0.0/0|}] }"),
        "Service 'shop/web' accepts connections from every address of 0.0.0.0/0; name the blocks that need access in loadBalancerSourceRanges");

    private static string Service(string annotations, string spec) => $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          namespace: shop
          annotations: {annotations}
        {spec}
        """;
}
