using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6054EphemeralContainerInTemplate>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6054EphemeralContainerInTemplateTests
{
    [Theory]
    [InlineData("{|KUBE6054:ephemeralContainers|}: [{ name: b, image: 'b:1' }], containers: [{ name: a, image: 'a:1' }]")]
    public void Reports_ephemeral_containers(string spec) => Verify.Verify(PodOf(spec));

    [Theory]
    [InlineData("ephemeralContainers: [], containers: [{ name: a, image: 'a:1' }]")]
    [InlineData("containers: [{ name: a, image: 'a:1' }]")]
    [InlineData("ephemeralContainers: '{{ .Values.x }}', containers: [{ name: a, image: 'a:1' }]")]
    public void Is_silent_about_other_containers(string spec) => Verify.Verify(PodOf(spec));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodOf("{|KUBE6054:ephemeralContainers|}: [{ name: b, image: 'b:1' }], containers: [{ name: a, image: 'a:1' }]"),
        "Pod 'a' has an ephemeral container, which the API server does not create; add it to the running pod with kubectl debug");

    [Fact]
    public void Fix_makes_it_valid() => Verify.VerifyFix(
        PodOf("{|KUBE6054:ephemeralContainers|}: [{ name: b, image: 'b:1' }], containers: [{ name: a, image: 'a:1' }]"),
        "Remove spec.ephemeralContainers");

    private static string PodOf(string spec) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{spec}} }
        """;
}
