using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1101RestrictedVolumeType>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1101RestrictedVolumeTypeTests
{
    [Fact]
    public void Reports_sources_outside_the_set() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: data }
        spec:
          containers: [{ name: a, image: "a:1" }]
          volumes:
          - { name: a, {|KUBE1101:nfs|}: { server: s, path: /p } }
          - { name: b, persistentVolumeClaim: { claimName: c } }
          - { name: c, image: { reference: "r:1" } }
          - { name: d, hostPath: { path: {|KUBE1101:/data|} } }
        """);

    [Fact]
    public void Is_silent_about_a_volume_without_source_which_is_an_emptyDir() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: data }
        spec:
          containers: [{ name: a, image: "a:1" }]
          volumes: [{ name: a }]
        """);
}
