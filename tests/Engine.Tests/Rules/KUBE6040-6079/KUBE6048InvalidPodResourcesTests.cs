using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6048InvalidPodResources>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6048InvalidPodResourcesTests
{
    [Theory]
    [InlineData("resources: { requests: { cpu: {|KUBE6048:1|} } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 2 } } }]")]
    [InlineData("resources: { requests: { cpu: {|KUBE6048:2|} }, limits: { cpu: 1 } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 1 } } }]")]
    [InlineData("resources: { limits: { cpu: {|KUBE6048:1|} } }, containers: [{ name: a, image: 'a:1', resources: { limits: { cpu: 2 } } }]")]
    [InlineData("resources: { requests: { ephemeral-storage: {|KUBE6048:1Gi|} } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 1 } } }]")]
    [InlineData("resources: { {|KUBE6048:claims|}: [{ name: a }] }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 1 } } }]")]
    [InlineData("resources: { {|KUBE6048:claims|}: [] }, containers: [{ name: a, image: 'a:1' }]")]
    [InlineData("resources: { limits: { cpu: {|KUBE6048:1|} } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 2 } } }]")]
    [InlineData("resources: { requests: { cpu: {|KUBE6048:1|} } }, containers: [{ name: a, image: 'a:1', resources: { limits: { cpu: 2 } } }]")]
    [InlineData("resources: { requests: { cpu: {|KUBE6048:1|} } }, containers: [{ name: a, image: 'a:1' }], initContainers: [{ name: b, image: 'b:1', resources: { requests: { cpu: 2 } } }]")]
    [InlineData("resources: { requests: { cpu: {|KUBE6048:2|} } }, containers: [{ name: a, image: 'a:1' }], initContainers: [{ name: b, image: 'b:1', restartPolicy: Always, resources: { requests: { cpu: 1 } } }, { name: c, image: 'c:1', resources: { requests: { cpu: 1500m } } }]")]
    [InlineData("resources: { requests: { hugepages-2Mi: {|KUBE6048:2Mi|}, cpu: 1 }, limits: { hugepages-2Mi: 4Mi } }, containers: [{ name: a, image: 'a:1' }]")]
    public void Reports_resources_that_do_not_fit_the_containers(string spec) => Verify.Verify(PodOf(spec));

    [Theory]
    [InlineData("resources: { requests: { cpu: 2 } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 2 } } }]")]
    [InlineData("resources: { limits: { cpu: 2 } }, containers: [{ name: a, image: 'a:1', resources: { limits: { cpu: 2 } } }]")]
    [InlineData("resources: { requests: { cpu: '{{ .Values.x }}' } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 2 } } }]")]
    [InlineData("resources: { requests: { cpu: 1 } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: '{{ .Values.x }}' } } }]")]
    [InlineData("resources: { requests: { cpu: 2 } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 1 } } }], initContainers: [{ name: b, image: 'b:1', resources: { requests: { cpu: 2 } } }]")]
    [InlineData("resources: { limits: { cpu: 2 } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 1, memory: 1Gi, ephemeral-storage: 1Gi }, limits: { cpu: 2 } } }, { name: b, image: 'b:1', resources: { requests: { cpu: 1 }, limits: { cpu: 2 } } }]")]
    public void Is_silent_about_resources_that_fit_and_the_unknown(string spec) => Verify.Verify(PodOf(spec));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodOf("resources: { requests: { cpu: {|KUBE6048:1|} } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 2 } } }]"),
        "Pod 'a' has invalid resources: the request of cpu is less than the sum of the containers");

    [Fact]
    public void Is_silent_about_versions_without_resources_of_pods() =>
        Verify.Verify(PodOf("resources: { requests: { cpu: 1 } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 2 } } }]"), "1.33");

    [Fact]
    public void Compares_what_a_template_says_alone() => Verify.Verify("""
        apiVersion: v1
        kind: PodTemplate
        metadata: { name: a }
        template:
          spec:
            resources: { requests: { memory: 1Gi }, limits: { cpu: 1 } }
            containers: [{ name: a, image: "a:1", resources: { requests: { cpu: 2 }, limits: { memory: 2Gi } } }]
        """);

    private static string PodOf(string spec) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{spec}} }
        """;
}
