using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6036InvalidVolumeMount>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6036InvalidVolumeMountTests
{
    [Theory]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: {|KUBE6036:w|}, mountPath: /w }] }]")]
    [InlineData("volumes: null, containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: {|KUBE6036:w|}, mountPath: /w }] }]")]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: v, mountPath: {|KUBE6036:''|} }] }]")]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: v, mountPath: /w }, { name: v, mountPath: {|KUBE6036:/w|} }] }]")]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: v, mountPath: /w, subPath: {|KUBE6036:../a|} }] }]")]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: v, mountPath: /w, subPath: {|KUBE6036:/a|} }] }]")]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: v, mountPath: /w, subPath: a, subPathExpr: {|KUBE6036:b|} }] }]")]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: v, mountPath: /w, mountPropagation: {|KUBE6036:Bidirectional|} }] }]")]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: v, mountPath: /w, recursiveReadOnly: {|KUBE6036:Enabled|} }] }]")]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: {|KUBE6036:v|}, mountPath: /w }], volumeDevices: [{ name: v, devicePath: /dev/a }] }]")]
    [InlineData("volumes: [{ name: v, emptyDir: {} }], containers: [{ name: a, image: 'a:1', volumeDevices: [{ name: {|KUBE6036:v|}, devicePath: /dev/v }] }]")]
    [InlineData("volumes: [{ name: v, persistentVolumeClaim: { claimName: c } }, { name: w }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: w, mountPath: /w }], volumeDevices: [{ name: v, devicePath: {|KUBE6036:/w|} }] }]")]
    [InlineData("volumes: [{ name: v, persistentVolumeClaim: { claimName: c } }], containers: [{ name: a, image: 'a:1', volumeDevices: [{ name: v, devicePath: /dev/v }, { name: {|KUBE6036:v|}, devicePath: /dev/w }] }]")]
    public void Reports_a_mount_that_is_refused(string spec) => Verify.Verify(PodOf(spec));

    [Theory]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: v, mountPath: /w }] }]")]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: v, mountPath: /w }, { name: v, mountPath: /x }] }]")]
    [InlineData("volumes: [{ name: '{{ .Values.x }}' }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: w, mountPath: /w }] }]")]
    [InlineData("volumes: '{{ .Values.x }}', containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: w, mountPath: /w }] }]")]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: '{{ .Values.x }}', mountPath: '{{ .Values.x }}' }] }]")]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: v, mountPath: /w, mountPropagation: Bidirectional }], securityContext: { privileged: true } }]")]
    [InlineData("volumes: [{ name: v }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: v, mountPath: /w, readOnly: true, recursiveReadOnly: Enabled }] }]")]
    [InlineData("volumes: [{ name: v, persistentVolumeClaim: { claimName: c } }], containers: [{ name: a, image: 'a:1', volumeDevices: [{ name: v, devicePath: /dev/v }] }]")]
    public void Is_silent_about_valid_mounts_and_the_unknown(string spec) => Verify.Verify(PodOf(spec));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodOf("volumes: [{ name: config }, { name: data }], containers: [{ name: a, image: 'a:1', volumeMounts: [{ name: {|KUBE6036:confg|}, mountPath: /w }] }]"),
        "Container 'a' of Pod 'a' has an invalid mount: the pod has no volume 'confg'; did you mean 'config'?");

    [Fact]
    public void Knows_the_claims_of_a_stateful_set() => Verify.Verify("""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: { name: a }
        spec:
          serviceName: a
          selector: { matchLabels: { app: a } }
          template:
            metadata: { labels: { app: a } }
            spec: { containers: [{ name: a, image: "a:1", volumeMounts: [{ name: data, mountPath: /data }, { name: {|KUBE6036:logs|}, mountPath: /logs }] }] }
          volumeClaimTemplates: [{ metadata: { name: data }, spec: {} }]
        """);

    private static string PodOf(string spec) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{spec}} }
        """;
}
