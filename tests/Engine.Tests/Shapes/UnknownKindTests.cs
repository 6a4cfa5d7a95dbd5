using static KubeGuard.Engine.Tests.Shapes.ShapeVerifier;

namespace KubeGuard.Engine.Tests.Shapes;

public sealed class UnknownKindTests
{
    [Fact]
    public void Containers_in_the_spec_of_a_custom_resource_are_merged_with_others() => Reports("""
        apiVersion: example.com/v1
        kind: Gateway
        metadata: { name: edge }
        spec:
          podMetadata: { annotations: { kube-linter.io/ignore-all: yes } }
          hostNetwork: true
          containers:
          - { name: proxy, image: "registry.k8s.io/proxy:latest" }
        """);

    [Fact]
    public void Wrong_values_in_them_are_reported() => Reports("""
        apiVersion: example.com/v1
        kind: Gateway
        metadata: { name: edge }
        spec:
          hostNetwork: true
          containers:
          - { name: proxy, securityContext: { privileged: true } }
          - { name: log }
        """,
        "KUBE1002 spec.hostNetwork",
        "KUBE1005 spec.containers[0].securityContext.privileged");

    [Theory]
    [InlineData("[a, b]")]
    [InlineData("[{ name: a, height: 2, privileged: true }]")]
    [InlineData("[{ image: \"a:latest\" }]")]
    [InlineData("{ name: a, image: \"a:latest\" }")]
    public void Other_things_that_are_called_containers_are_none(string containers) => Reports($$"""
        apiVersion: shipping.example.com/v1
        kind: Vessel
        metadata: { name: v }
        spec: { hostNetwork: true, containers: {{containers}} }
        """);
}
