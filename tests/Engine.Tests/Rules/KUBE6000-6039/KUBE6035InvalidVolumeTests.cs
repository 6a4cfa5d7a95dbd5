using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6035InvalidVolume>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6035InvalidVolumeTests
{
    [Theory]
    [InlineData("volumes: [{ name: {|KUBE6035:A|}, emptyDir: {} }]")]
    [InlineData("volumes: [{ name: a, emptyDir: {}, {|KUBE6035:hostPath|}: { path: /a } }]")]
    [InlineData("volumes: [{ name: a }, { name: {|KUBE6035:a|} }]")]
    [InlineData("volumes: [{ name: a, hostPath: { path: {|KUBE6035:/a/../b|} } }]")]
    [InlineData("volumes: [{ name: a, {|KUBE6035:secret|}: {} }]")]
    [InlineData("volumes: [{ name: a, secret: { secretName: b, defaultMode: {|KUBE6035:777|} } }]")]
    [InlineData("volumes: [{ name: a, configMap: { name: b, items: [{ key: c, path: {|KUBE6035:/d|} }] } }]")]
    [InlineData("volumes: [{ name: a, persistentVolumeClaim: { claimName: {|KUBE6035:''|} } }]")]
    [InlineData("volumes: [{ name: a, downwardAPI: { items: [{ path: b, fieldRef: { fieldPath: {|KUBE6035:status.podIP|} } }] } }]")]
    [InlineData("volumes: [{ name: a, downwardAPI: { items: [{ {|KUBE6035:path|}: b }] } }]")]
    [InlineData("volumes: [{ name: a, projected: { sources: [{ serviceAccountToken: { path: b, expirationSeconds: {|KUBE6035:60|} } }] } }]")]
    [InlineData("volumes: [{ name: a, projected: { sources: [{ secret: { name: b, items: [{ key: c, path: d }] } }, { configMap: { name: b, items: [{ key: c, path: {|KUBE6035:d|} }] } }] } }]")]
    [InlineData("volumes: [{ name: a, nfs: { server: b, path: {|KUBE6035:c|} } }]")]
    [InlineData("volumes: [{ name: a, iscsi: { targetPortal: b, iqn: {|KUBE6035:c|}, lun: {|KUBE6035:256|} } }]")]
    [InlineData("volumes: [{ name: a, emptyDir: { sizeLimit: {|KUBE6035:-1Gi|} } }]")]
    [InlineData("volumes: [{ name: a, ephemeral: { volumeClaimTemplate: { spec: { accessModes: [ReadWriteOnce], {|KUBE6035:resources|}: { limits: { storage: 1Gi } } } } } }]")]
    [InlineData("volumes: [{ name: a, rbd: { image: b, {|KUBE6035:monitors|}: [] } }]")]
    [InlineData("volumes: [{ name: a, gcePersistentDisk: { pdName: b, partition: {|KUBE6035:256|} } }]")]
    [InlineData("volumes: [{ name: a, csi: { driver: {|KUBE6035:b_c|} } }]")]
    [InlineData("volumes: [{ name: a, csi: { driver: b.c, {|KUBE6035:nodePublishSecretRef|}: {} } }]")]
    [InlineData("volumes: [{ name: a, azureDisk: { diskName: b, diskURI: {|KUBE6035:c|}, kind: Managed } }]")]
    [InlineData("volumes: [{ name: a, {|KUBE6035:fc|}: { lun: 1 } }]")]
    [InlineData("volumes: [{ name: a, {|KUBE6035:fc|}: { targetWWNs: [b] } }]")]
    [InlineData("volumes: [{ name: a, fc: { targetWWNs: [b], {|KUBE6035:wwids|}: [c], lun: 1 } }]")]
    [InlineData("volumes: [{ name: a, {|KUBE6035:flocker|}: {} }]")]
    [InlineData("volumes: [{ name: a, flocker: { datasetName: {|KUBE6035:b/c|} } }]")]
    [InlineData("volumes: [{ name: a, {|KUBE6035:iscsi|}: { targetPortal: b, iqn: 'iqn.2001-04.com.example:c', lun: 0, chapAuthSession: true } }]")]
    [InlineData("volumes: [{ name: a, quobyte: { registry: {|KUBE6035:b|}, volume: c } }]")]
    [InlineData("volumes: [{ name: a, {|KUBE6035:storageos|}: {} }]")]
    [InlineData("volumes: [{ name: a, gitRepo: { repository: b, directory: {|KUBE6035:../c|} } }]")]
    [InlineData("volumes: [{ name: a, {|KUBE6035:ephemeral|}: {} }]")]
    [InlineData("volumes: [{ name: a, ephemeral: { volumeClaimTemplate: { metadata: { name: {|KUBE6035:b|} }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } } } }]")]
    [InlineData("volumes: [{ name: a, projected: { sources: [{ {|KUBE6035:configMap|}: {} }] } }]")]
    [InlineData("volumes: [{ name: a, projected: { sources: [{ {|KUBE6035:clusterTrustBundle|}: { path: b } }] } }]")]
    [InlineData("volumes: [{ name: a, ephemeral: { volumeClaimTemplate: { spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: {|KUBE6035:0|} } } } } } }]")]
    [InlineData("volumes: [{ name: a, ephemeral: { volumeClaimTemplate: { spec: { accessModes: [ReadWriteOnce, {|KUBE6035:ReadWriteOncePod|}], resources: { requests: { storage: 1Gi } } } } } }]")]
    [InlineData("volumes: [{ name: a, ephemeral: { volumeClaimTemplate: { spec: { storageClassName: {|KUBE6035:Fast|}, accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } } } }]")]
    [InlineData("volumes: [{ name: a, ephemeral: { volumeClaimTemplate: { spec: { selector: { matchLabels: { b: {|KUBE6035:c d|} } }, accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } } } }]")]
    [InlineData("volumes: [{ name: a, ephemeral: { volumeClaimTemplate: { spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } } } }, { name: b, persistentVolumeClaim: { claimName: {|KUBE6035:a-a|} } }]")]
    [InlineData("volumes: [{ name: a, csi: { driver: b.c, nodePublishSecretRef: { name: {|KUBE6035:D|} } } }]")]
    [InlineData("volumes: [{ name: a, flexVolume: { driver: b/c, options: { Kubernetes.io/d: {|KUBE6035:e|}, f: g } } }]")]
    [InlineData("volumes: [{ name: a, cinder: { volumeID: b, secretRef: { name: {|KUBE6035:''|} } } }]")]
    [InlineData("volumes: [{ name: a, iscsi: { targetPortal: {|KUBE6035:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb|}, iqn: 'iqn.2001-04.com.example:c', lun: 0, initiatorName: 'iqn.2001-04.com.example:c' } }]")]
    [InlineData("volumes: [{ name: a, projected: { sources: [{ clusterTrustBundle: { path: {|KUBE6035:''|}, signerName: {|KUBE6035:b|} } }] } }]")]
    [InlineData("volumes: [{ name: a, projected: { sources: [{ clusterTrustBundle: { path: b, name: c, {|KUBE6035:labelSelector|}: {} } }] } }]")]
    [InlineData("volumes: [{ name: a, projected: { sources: [{ secret: { name: b }, {|KUBE6035:configMap|}: { name: c } }] } }]")]
    [InlineData("volumes: [{ name: a, iscsi: { targetPortal: b, iqn: {|KUBE6035:iqn.2001-04.com.example|}, lun: 0 } }]")]
    [InlineData("volumes: [{ name: a, azureDisk: { diskName: b, diskURI: {|KUBE6035:/subscriptions/c|} } }]")]
    public void Reports_names_and_sources_that_are_refused(string fields) => Verify.Verify(PodWith(fields));

    [Theory]
    [InlineData("volumes: [{ name: a }]")]
    [InlineData("volumes: [{ name: a, emptyDir: null }]")]
    [InlineData("volumes: [{ name: a, secret: { secretName: b, defaultMode: 0777 } }]")]
    [InlineData("volumes: [{ name: a, secret: { secretName: '{{ .Values.x }}' } }]")]
    [InlineData("volumes: [{ name: a, hostPath: { path: '{{ .Values.x }}' } }]")]
    [InlineData("volumes: [{ name: a, downwardAPI: { items: [{ path: b, fieldRef: { fieldPath: metadata.labels } }] } }]")]
    [InlineData("volumes: [{ name: '{{ .Values.x }}', emptyDir: {} }]")]
    [InlineData("volumes: [{ name: a, projected: { sources: [{ serviceAccountToken: { path: b, expirationSeconds: 600 } }] } }]")]
    [InlineData("volumes: [{ name: a, fc: { wwids: [b] } }]")]
    [InlineData("volumes: [{ name: a, fc: { targetWWNs: [b], lun: 1 } }]")]
    [InlineData("volumes: [{ name: a, iscsi: { targetPortal: b, iqn: 'iqn.2001-04.com.example:c', lun: 0 } }]")]
    [InlineData("volumes: [{ name: a, quobyte: { registry: 'b:1,c:2', volume: d } }]")]
    [InlineData("volumes: [{ name: a, azureDisk: { diskName: b, diskURI: 'https://c.blob.core.windows.net/d/e.vhd', kind: Shared } }]")]
    [InlineData("volumes: [{ name: a, csi: { driver: B.c } }]")]
    [InlineData("volumes: [{ name: a, projected: { sources: [{ clusterTrustBundle: { path: b, signerName: 'c.d/e' } }] } }]")]
    [InlineData("volumes: [{ name: a, ephemeral: { volumeClaimTemplate: { metadata: { labels: { b: c } }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } } } }]")]
    [InlineData("volumes: [{ name: a, rbd: { image: b, monitors: '{{ .Values.x }}' } }]")]
    [InlineData("volumes: [{ name: a, projected: { sources: [{}] } }]")]
    public void Is_silent_about_valid_and_unknown_volumes(string fields) => Verify.Verify(PodWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodWith("volumes: [{ name: a, secret: { secretName: b, defaultMode: {|KUBE6035:777|} } }]"),
        "Pod 'a' has an invalid volume: defaultMode must be 0 to 511, but is 777");

    private static string PodWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{fields}}, containers: [{ name: a, image: "a:1" }] }
        """;

    [Fact]
    public void Reports_a_volume_whose_claim_gets_too_long_a_name() => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: {{new string('a', 200)}} }
        spec: { volumes: [{ name: {|KUBE6035:{{new string('b', 60)}}|}, ephemeral: { volumeClaimTemplate: { spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } } } }] }
        """);
}
