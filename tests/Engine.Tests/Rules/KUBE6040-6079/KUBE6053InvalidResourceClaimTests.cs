using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6053InvalidResourceClaim>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6053InvalidResourceClaimTests
{
    [Theory]
    [InlineData("resourceClaims: [{ name: gpu, resourceClaimName: a }], containers: [{ name: a, image: 'a:1', resources: { claims: [{ name: {|KUBE6053:gpus|} }] } }]")]
    [InlineData("resourceClaims: [{ {|KUBE6053:name|}: gpu }], containers: [{ name: a, image: 'a:1' }]")]
    [InlineData("resourceClaims: [{ name: gpu, resourceClaimName: a, resourceClaimTemplateName: {|KUBE6053:b|} }], containers: [{ name: a, image: 'a:1' }]")]
    [InlineData("resourceClaims: [{ name: gpu, resourceClaimName: a }, { name: {|KUBE6053:gpu|}, resourceClaimName: a }], containers: [{ name: a, image: 'a:1' }]")]
    [InlineData("resourceClaims: [{ name: gpu, resourceClaimName: {|KUBE6053:A|} }, { name: cpu, resourceClaimTemplateName: {|KUBE6053:''|} }], containers: [{ name: a, image: 'a:1', resources: { claims: [{ name: gpu, request: {|KUBE6053:B|} }] } }]")]
    [InlineData("resourceClaims: [{ name: gpu, resourceClaimName: a }], containers: [{ name: a, image: 'a:1', resources: { claims: [{ name: gpu }, { {|KUBE6053:name|}: gpu }] } }]")]
    [InlineData("resourceClaims: [{ name: gpu, resourceClaimName: a }], containers: [{ name: a, image: 'a:1', resources: { claims: [{ name: gpu, request: b }, { {|KUBE6053:name|}: gpu }] } }]")]
    [InlineData("resourceClaims: [{ name: gpu, resourceClaimName: a }], containers: [{ name: a, image: 'a:1', resources: { claims: [{ name: gpu, request: b }, { {|KUBE6053:name|}: gpu, request: b }] } }]")]
    public void Reports_claims_that_are_refused(string spec) => Verify.Verify(PodOf(spec));

    [Theory]
    [InlineData("resourceClaims: [{ name: gpu, resourceClaimName: a }], containers: [{ name: a, image: 'a:1', resources: { claims: [{ name: gpu }] } }]")]
    [InlineData("resourceClaims: '{{ .Values.x }}', containers: [{ name: a, image: 'a:1', resources: { claims: [{ name: gpu }] } }]")]
    [InlineData("resourceClaims: [{ name: gpu, resourceClaimName: a }], containers: [{ name: a, image: 'a:1', resources: { claims: [{ name: gpu, request: b }, { name: gpu, request: c }] } }]")]
    [InlineData("resourceClaims: [{ name: gpu, resourceClaimName: a }], containers: [{ name: a, image: 'a:1', resources: { claims: [{ name: gpu, request: '{{ .Values.x }}' }, { name: gpu, request: c }] } }]")]
    public void Is_silent_about_valid_and_unknown_claims(string spec) => Verify.Verify(PodOf(spec));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodOf("containers: [{ name: a, image: 'a:1', resources: { claims: [{ name: {|KUBE6053:gpu|} }] } }]"),
        "Container 'a' of Pod 'a' has an invalid resource claim: the pod has no resource claim 'gpu'");

    private static string PodOf(string spec) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{spec}} }
        """;
}
