using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6031InvalidMetadata>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6031InvalidMetadataTests
{
    [Theory]
    [InlineData("name: a, labels: { 'a/b/c': {|KUBE6031:x|} }")]
    [InlineData("name: a, labels: { A.com/b: {|KUBE6031:x|} }")]
    [InlineData("name: a, labels: { 'a b': {|KUBE6031:x|} }")]
    [InlineData("name: a, annotations: { 'a b': {|KUBE6031:x|} }")]
    [InlineData("name: a, finalizers: [{|KUBE6031:done|}]")]
    [InlineData("name: a, ownerReferences: [{ apiVersion: v1, kind: {|KUBE6031:''|}, name: b, uid: c }]")]
    [InlineData("name: a, ownerReferences: [{ {|KUBE6031:apiVersion|}: v1, kind: Event, name: b, uid: c }]")]
    [InlineData("name: a, {|KUBE6031:ownerReferences|}: [{ controller: true }, { controller: true }]")]
    [InlineData("name: a, {|KUBE6031:finalizers|}: [orphan, foregroundDeletion]")]
    [InlineData("name: a, ownerReferences: [{ apiVersion: {|KUBE6031:apps/|}, kind: Deployment, name: b, uid: c }]")]
    [InlineData("name: a, ownerReferences: [{ apiVersion: {|KUBE6031:a/b/c|}, kind: Deployment, name: b, uid: c }]")]
    public void Reports_keys_finalizers_and_owners_that_are_none(string metadata) => Verify.Verify(PodNamed(metadata));

    [Theory]
    [InlineData("name: a, labels: { app.kubernetes.io/name: x, B_c: x }")]
    [InlineData("name: a, annotations: { A.com/b: x }")]
    [InlineData("name: a, finalizers: [example.com/done, orphan]")]
    [InlineData("name: a, finalizers: ['{{ .Values.x }}']")]
    [InlineData("name: a, ownerReferences: [{ apiVersion: v1, kind: Pod, name: b, uid: c }]")]
    [InlineData("name: a, ownerReferences: [{ apiVersion: apps/v1, kind: Deployment, name: b, uid: c }]")]
    public void Is_silent_about_valid_metadata(string metadata) => Verify.Verify(PodNamed(metadata));

    [Fact]
    public void Reports_a_key_in_the_claim_of_an_ephemeral_volume() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec:
          containers: [{ name: a, image: "a:1" }]
          volumes:
            - name: a
              ephemeral:
                volumeClaimTemplate:
                  metadata: { annotations: { 'a b': {|KUBE6031:c|} } }
                  spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
        """);

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodNamed("name: a, finalizers: [{|KUBE6031:done|}]"),
        "Pod 'a' has invalid metadata: the finalizer 'done' has no domain, as in 'example.com/done'");

    private static string PodNamed(string metadata) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { {{metadata}} }
        spec: { containers: [{ name: a, image: "a:1" }] }
        """;
}
