using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6071InvalidVolumeClaim>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6071InvalidVolumeClaimTests
{
    [Theory]
    [InlineData("{|KUBE6071:spec|}: { resources: { requests: { storage: 1Gi } } }")]
    [InlineData("spec: { {|KUBE6071:accessModes|}: [], resources: { requests: { storage: 1Gi } } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce, {|KUBE6071:ReadWriteOncePod|}], resources: { requests: { storage: 1Gi } } }")]
    [InlineData("{|KUBE6071:spec|}: { accessModes: [ReadWriteOnce] }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], resources: { {|KUBE6071:requests|}: { cpu: 1 } } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: {|KUBE6071:0|} } } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, storageClassName: {|KUBE6071:Fast|} }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, dataSourceRef: { apiGroup: {|KUBE6071:a b|}, kind: X, name: {|KUBE6071:''|} } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, dataSourceRef: { kind: {|KUBE6071:Pod|}, name: a } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, {|KUBE6071:dataSource|}: { kind: PersistentVolumeClaim, name: a }, dataSourceRef: { kind: PersistentVolumeClaim, name: b } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, {|KUBE6071:dataSource|}: { apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot, name: a }, dataSourceRef: { apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot, name: b } }")]
    public void Reports_an_invalid_field(string content) => Verify.Verify(Object(content));

    [Theory]
    [InlineData("""spec: { accessModes: [ReadWriteOncePod], resources: { requests: { storage: 1Gi } }, storageClassName: "" }""")]
    [InlineData("spec: { accessModes: '{{ x }}', resources: { requests: { storage: '{{ x }}' } } }")]
    [InlineData("spec: { accessModes: ['{{ x }}'], resources: '{{ x }}' }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, dataSource: { kind: Pod, name: a } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, dataSource: { kind: PersistentVolumeClaim, name: a }, dataSourceRef: { kind: PersistentVolumeClaim, name: a } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, dataSource: { apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot, name: a }, dataSourceRef: { apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot, name: a } }")]
    public void Is_silent(string content) => Verify.Verify(Object(content));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Object("spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: {|KUBE6071:0Gi|} } } }"),
        "PersistentVolumeClaim 'shop/a' is no valid claim: the amount of storage must be more than zero, but is 0Gi");

    private static string Object(string content) => $"""
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: {"{ name: a, namespace: shop }"}
        {content}
        """;
}
