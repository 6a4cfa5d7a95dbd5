using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1007HostPathVolume>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1007HostPathVolumeTests
{
    [Fact]
    public void Reports_each_hostPath_mounted_or_not() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: logs }
        spec:
          containers: [{ name: tail, image: "tail:1" }]
          volumes:
          - { name: logs, hostPath: { path: {|KUBE1007:/var/log|} } }
          - { name: data, hostPath: { path: {|KUBE1007:/data/|}, type: Directory } }
          - { name: scratch, emptyDir: {} }
        """);

    [Fact]
    public void Option_allows_paths_at_a_boundary() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: logs }
        spec:
          containers: [{ name: tail, image: "tail:1" }]
          volumes:
          - { name: a, hostPath: { path: /var/log } }
          - { name: b, hostPath: { path: /var/log/app } }
          - { name: c, hostPath: { path: {|KUBE1007:/var/logs|} } }
        """,
        options: ("kubeguard.allowed_path_prefixes", "/var/log"));

    [Fact]
    public void Names_pod_volume_and_path() => Verify.VerifyMessage("""
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: { name: tail, namespace: ops }
        spec:
          template:
            spec:
              containers: [{ name: tail, image: "tail:1" }]
              volumes:
              - { name: logs, hostPath: { path: {|KUBE1007:/var/log|} } }
        """,
        "Pod template of DaemonSet 'ops/tail' has the volume 'logs' on the node's path '/var/log'; use a volume that is not part of the node");
}
