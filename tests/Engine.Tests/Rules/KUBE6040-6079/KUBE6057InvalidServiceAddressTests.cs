using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6057InvalidServiceAddress>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6057InvalidServiceAddressTests
{
    [Theory]
    [InlineData("spec: { clusterIP: {|KUBE6057:10.0.0.256|} }")]
    [InlineData("spec: { clusterIP: 10.0.0.1, clusterIPs: [{|KUBE6057:10.0.0.2|}] }")]
    [InlineData("spec: { {|KUBE6057:clusterIPs|}: [10.0.0.2] }")]
    [InlineData("spec: { ipFamilyPolicy: PreferDualStack, clusterIP: None, clusterIPs: [{|KUBE6057:None|}, 10.0.0.1] }")]
    [InlineData("spec: { externalIPs: [{|KUBE6057:127.0.0.1|}] }")]
    [InlineData("spec: { externalIPs: [{|KUBE6057:api.example.com|}] }")]
    [InlineData("spec: { loadBalancerSourceRanges: [{|KUBE6057:10.0.0.0|}] }")]
    [InlineData("spec: { ipFamilies: [IPv4, {|KUBE6057:IPv4|}] }")]
    [InlineData("spec: { ipFamilyPolicy: {|KUBE6057:SingleStack|}, ipFamilies: [IPv4, IPv6] }")]
    [InlineData("spec: { ipFamilyPolicy: PreferDualStack, clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, {|KUBE6057:10.0.0.2|}] }")]
    [InlineData("spec: { clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, 'fd00::1'], ipFamilyPolicy: {|KUBE6057:SingleStack|} }")]
    [InlineData("spec: { clusterIP: {|KUBE6057:10.0.0.1|}, ipFamilies: [IPv6] }")]
    [InlineData("spec: { ipFamilyPolicy: PreferDualStack, clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, 'fd00::1'], ipFamilies: [IPv4, IPv6] }")]
    [InlineData("{|KUBE6057:spec|}: { ipFamilies: [IPv4, IPv6] }")]
    [InlineData("{|KUBE6057:spec|}: { clusterIP: None, selector: { app: api }, ipFamilies: [IPv4, IPv6] }")]
    [InlineData("spec: { ipFamilyPolicy: RequireDualStack, clusterIP: 'fd00::1', clusterIPs: [{|KUBE6057:'fd00::1'|}, {|KUBE6057:10.0.0.1|}], ipFamilies: [IPv4, IPv6] }")]
    public void Reports_an_invalid_field(string spec) => Verify.Verify(Service(spec));

    [Theory]
    [InlineData("""spec: { clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, "fd00::1"], ipFamilies: [IPv4, IPv6], ipFamilyPolicy: RequireDualStack }""")]
    [InlineData("spec: { clusterIP: None, clusterIPs: [None] }")]
    [InlineData("""spec: { clusterIP: "" }""")]
    [InlineData("spec: { clusterIP: '{{ x }}', externalIPs: ['{{ x }}'] }")]
    [InlineData("""spec: { externalIPs: [203.0.113.7, "2001:db8::1"], loadBalancerSourceRanges: [" 10.0.0.0/8 "] }""")]
    [InlineData("spec: { clusterIP: None, clusterIPs: [None], ipFamilies: [IPv6] }")]
    [InlineData("spec: { clusterIP: 10.0.0.1, ipFamilies: ['{{ x }}'] }")]
    [InlineData("spec: { clusterIP: None, ipFamilies: [IPv4, IPv6] }")]
    [InlineData("spec: { type: ExternalName, externalName: a.example.com, ipFamilies: [IPv4, IPv6] }")]
    [InlineData("spec: { ipFamilyPolicy: '{{ x }}', ipFamilies: [IPv4, IPv6] }")]
    public void Is_silent(string spec) => Verify.Verify(Service(spec));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Service("spec: { clusterIP: {|KUBE6057:ten|} }"),
        "Service 'shop/api' has an invalid address: 'ten' is no IP address");

    [Theory]
    [InlineData("externalIPs: [{|KUBE6057:203.0.113.07|}]", "externalIPs: [203.0.113.07]")]
    [InlineData("externalIPs: [{|KUBE6057:\"::ffff:203.0.113.7\"|}]", "externalIPs: [\"::ffff:203.0.113.7\"]")]
    [InlineData("loadBalancerSourceRanges: [{|KUBE6057:10.0.0.1/8|}]", "loadBalancerSourceRanges: [10.0.0.1/8]")]
    public void Reports_ambiguous_addresses_since_the_version_that_refuses_them(string marked, string plain)
    {
        Verify.Verify(Service($"spec: {{ {marked} }}"), "1.36");
        Verify.Verify(Service($"spec: {{ {plain} }}"), "1.35");
    }

    private static string Service(string spec) => $"""
        apiVersion: v1
        kind: Service
        metadata: {"{ name: api, namespace: shop }"}
        {spec}
        """;

    [Theory]
    [InlineData("LoadBalancer", "{|KUBE6057:10.0.0.0/8, x|}")]
    [InlineData("LoadBalancer", "10.0.0.0/8, 192.0.2.0/24")]
    [InlineData("ClusterIP", "{|KUBE6057:10.0.0.0/8|}")]
    public void Reports_source_ranges_in_an_annotation(string type, string ranges) => Verify.Verify($$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: a
          annotations:
            service.beta.kubernetes.io/load-balancer-source-ranges: {{ranges}}
        spec: { type: {{type}}, ports: [{ port: 80 }] }
        """);
}
