using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6072InvalidPersistentVolume>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6072InvalidPersistentVolumeTests
{
    [Theory]
    [InlineData("{|KUBE6072:spec|}: { capacity: { storage: 1Gi }, csi: { driver: disk.example.com, volumeHandle: a } }")]
    [InlineData("{|KUBE6072:spec|}: { accessModes: [ReadWriteOnce], csi: { driver: disk.example.com, volumeHandle: a } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: {|KUBE6072:0|} }, csi: { driver: disk.example.com, volumeHandle: a } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi, cpu: {|KUBE6072:1|} }, csi: { driver: disk.example.com, volumeHandle: a } }")]
    [InlineData("{|KUBE6072:spec|}: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, csi: { driver: disk.example.com, volumeHandle: a }, {|KUBE6072:hostPath|}: { path: /a } }")]
    [InlineData("""spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, csi: { driver: {|KUBE6072:disk_a|}, volumeHandle: {|KUBE6072:""|} } }""")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, nfs: { server: files.example.com, path: {|KUBE6072:a|} } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, hostPath: { path: {|KUBE6072:/a/../b|} } }")]
    [InlineData("{|KUBE6072:spec|}: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, local: { path: /a } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, local: { path: /a }, {|KUBE6072:nodeAffinity|}: {} }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, hostPath: { path: / }, persistentVolumeReclaimPolicy: {|KUBE6072:Recycle|} }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, hostPath: { path: /a }, storageClassName: {|KUBE6072:Fast|} }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, csi: { driver: a.b, volumeHandle: c, {|KUBE6072:nodePublishSecretRef|}: { name: d } } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, rbd: { image: a, {|KUBE6072:monitors|}: [] } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, hostPath: { path: /a }, nodeAffinity: { required: { {|KUBE6072:nodeSelectorTerms|}: [] } } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, csi: { driver: a.b, volumeHandle: c }, volumeAttributesClassName: {|KUBE6072:A|} }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, glusterfs: { endpoints: a, path: b, endpointsNamespace: {|KUBE6072:A|} } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, hostPath: { path: /a }, volumeAttributesClassName: {|KUBE6072:fast|} }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, csi: { driver: a.b, volumeHandle: c, nodeStageSecretRef: { name: A }, nodePublishSecretRef: { name: {|KUBE6072:A|}, namespace: {|KUBE6072:a.b|} } } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, azureFile: { secretName: a, shareName: b, secretNamespace: {|KUBE6072:''|} } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, flexVolume: { driver: a/b, options: { k8s.io/c: {|KUBE6072:d|} } } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, iscsi: { targetPortal: {|KUBE6072:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb|}, iqn: 'iqn.2001-04.com.example:c', lun: 0, initiatorName: 'iqn.2001-04.com.example:c', secretRef: { name: {|KUBE6072:''|} } } }")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, cinder: { volumeID: {|KUBE6072:''|} } }")]
    public void Reports_an_invalid_field(string content) => Verify.Verify(Object(content));

    [Theory]
    [InlineData("""spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, csi: { driver: Disk.example.com, volumeHandle: a }, storageClassName: "" }""")]
    [InlineData("spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, local: { path: /a }, nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: Exists }] }] } } }")]
    [InlineData("spec: '{{ x }}'")]
    [InlineData("spec: { accessModes: '{{ x }}', capacity: '{{ x }}', csi: '{{ x }}' }")]
    public void Is_silent(string content) => Verify.Verify(Object(content));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Object("{|KUBE6072:spec|}: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi } }"),
        "PersistentVolume 'shop/a' cannot provide storage: it has no source, such as csi or nfs");

    [Theory]
    [InlineData("provisioner: {|KUBE6072:my disk|}")]
    [InlineData("provisioner: disk.example.com\nallowedTopologies: [{ matchLabelExpressions: [{ key: {|KUBE6072:a b|}, values: [x] }] }]")]
    [InlineData("provisioner: disk.example.com\nallowedTopologies: [{ matchLabelExpressions: [{ key: zone, {|KUBE6072:values|}: [] }] }]")]
    [InlineData("provisioner: Disk.example.com/fast")]
    [InlineData("provisioner: a.b\nparameters: { '': {|KUBE6072:c|} }")]
    [InlineData("provisioner: a.b\nallowedTopologies: [{ matchLabelExpressions: [{ key: a, values: [x, {|KUBE6072:x|}] }, { key: {|KUBE6072:a|}, values: [y] }] }]")]
    public void Reports_a_StorageClass(string content) => Verify.Verify($"""
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: {"{ name: fast }"}
        {content}
        """);

    [Theory]
    [InlineData("driverName: disk.example.com\nparameters: { iops: \"100\" }")]
    [InlineData("driverName: {|KUBE6072:a b|}\nparameters: { iops: \"100\" }")]
    [InlineData("driverName: disk.example.com\n{|KUBE6072:parameters|}: {}")]
    public void Reports_a_VolumeAttributesClass(string content) => Verify.Verify($"""
        apiVersion: storage.k8s.io/v1
        kind: VolumeAttributesClass
        metadata: {"{ name: fast }"}
        {content}
        """);

    private static string Object(string content) => $"""
        apiVersion: v1
        kind: PersistentVolume
        metadata: {"{ name: a, namespace: shop }"}
        {content}
        """;

    [Fact]
    public void Reports_a_CSIDriver() => RuleVerifier<KUBE6072InvalidPersistentVolume>.Verify("""
        apiVersion: storage.k8s.io/v1
        kind: CSIDriver
        metadata: { name: disk.example.com }
        spec: { tokenRequests: [{ audience: a, expirationSeconds: {|KUBE6072:599|} }, { audience: {|KUBE6072:a|} }], nodeAllocatableUpdatePeriodSeconds: {|KUBE6072:5|} }
        """);
}
