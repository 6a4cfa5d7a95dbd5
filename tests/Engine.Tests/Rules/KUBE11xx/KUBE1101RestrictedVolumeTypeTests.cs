using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1101RestrictedVolumeType>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1101RestrictedVolumeTypeTests
{
    [Fact]
    public void Reports_sources_that_are_not_allowed() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - name: disk
            {|KUBE1101:gcePersistentDisk|}:
              pdName: data
          - name: share
            {|KUBE1101:nfs|}: { server: nfs, path: / }
          containers:
          - { name: web, image: "web:1" }
        """);

    [Fact]
    public void Is_silent_about_allowed_sources() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - { name: a, configMap: { name: a } }
          - { name: b, csi: { driver: b } }
          - { name: c, downwardAPI: {} }
          - { name: d, emptyDir: {} }
          - { name: e, ephemeral: {} }
          - { name: f, image: { reference: "f:1" } }
          - { name: g, persistentVolumeClaim: { claimName: g } }
          - { name: h, projected: {} }
          - { name: i, secret: { secretName: i } }
          containers:
          - { name: web, image: "web:1" }
        """);

    [Fact]
    public void Takes_a_volume_without_source_as_an_emptyDir() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - { name: a }
          - { name: b, nfs: null }
          containers:
          - { name: web, image: "web:1" }
        """);

    [Fact]
    public void Reports_a_hostPath_at_its_path_as_KUBE1007_does() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - { name: logs, hostPath: { path: {|KUBE1101:/var/log|} } }
          containers:
          - { name: web, image: "web:1" }
        """);

    [Theory]
    [InlineData("emptydir", "emptyDir")]
    [InlineData("EmptyDir", "emptyDir")]
    [InlineData("emptyDirs", "emptyDir")]
    [InlineData("configmap", "configMap")]
    [InlineData("secert", "secret")]
    [InlineData("hostpath", "hostPath")]
    [InlineData("persistentVolumeClam", "persistentVolumeClaim")]
    [InlineData("nsf", "nfs")]
    public void Says_that_a_source_is_misspelt(string written, string meant) => Verify.VerifyMessage($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - { name: scratch, {|KUBE1101:{{written}}|}: {} }
          containers:
          - { name: web, image: "web:1" }
        """,
        $"Pod 'web' has the volume 'scratch' of type {written}, which is misspelt; write {meant}");

    [Fact]
    public void Says_that_a_source_is_unknown() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - { name: scratch, {|KUBE1101:ramdisk|}: {} }
          containers:
          - { name: web, image: "web:1" }
        """,
        "Pod 'web' has the volume 'scratch' of type ramdisk, which Kubernetes does not know; use a type that the restricted profile allows");

    [Fact]
    public void Names_volume_and_type() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - { name: share, {|KUBE1101:nfs|}: { server: nfs, path: / } }
          containers:
          - { name: web, image: "web:1" }
        """,
        "Pod 'web' has the volume 'share' of type nfs, which the restricted profile does not allow; use a persistentVolumeClaim");
}
