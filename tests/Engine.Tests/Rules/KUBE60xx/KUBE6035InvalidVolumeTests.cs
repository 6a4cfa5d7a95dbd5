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
}
