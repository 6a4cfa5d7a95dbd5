using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2301NodePortService>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2301NodePortServiceTests
{
    [Fact]
    public void Reports_a_Service_of_the_type_NodePort() => Verify.Verify(Service("{ type: {|KUBE2301:NodePort|}, ports: [{ port: 80 }] }"));

    [Theory]
    [InlineData("{ ports: [{ port: 80 }] }")]
    [InlineData("{ type: ClusterIP, ports: [{ port: 80 }] }")]
    [InlineData("{ type: LoadBalancer, ports: [{ port: 80, nodePort: 30080 }] }")]
    [InlineData("{ type: '{{ x }}', ports: [{ port: 80 }] }")]
    public void Is_silent_about_other_types_and_unknown_ones(string spec) => Verify.Verify(Service(spec));

    [Fact]
    public void Is_silent_about_a_custom_resource_of_the_same_kind() => Verify.Verify("""
        apiVersion: serving.knative.dev/v1
        kind: Service
        metadata: { name: web }
        spec: { type: NodePort }
        """);

    [Fact]
    public void Message_names_the_Service() => Verify.VerifyMessage(
        Service("{ type: {|KUBE2301:NodePort|} }"),
        "Service 'shop/web' opens a port of every node; use the type ClusterIP, and an Ingress or a Gateway for access from outside");

    [Fact]
    public void Fix_removes_what_a_ClusterIP_Service_cannot_have() => Verify.VerifyFix(
        Service("{ type: {|KUBE2301:NodePort|}, externalTrafficPolicy: Local, ports: [{ port: 80, nodePort: 30080 }, { port: 81 }] }"),
        "Set spec.type = ClusterIP",
        "Remove spec.ports[0].nodePort",
        "Remove spec.externalTrafficPolicy");

    [Fact]
    public void Offers_no_fix_where_a_port_is_not_known() => Assert.Empty(
        Verify.VerifyMessage(
            Service("{ type: {|KUBE2301:NodePort|}, ports: {{ x }} }"),
            "Service 'shop/web' opens a port of every node; use the type ClusterIP, and an Ingress or a Gateway for access from outside").Fixes);

    private static string Service(string spec) => $"""
        apiVersion: v1
        kind: Service
        metadata: {"{ name: web, namespace: shop }"}
        spec: {spec}
        """;
}
