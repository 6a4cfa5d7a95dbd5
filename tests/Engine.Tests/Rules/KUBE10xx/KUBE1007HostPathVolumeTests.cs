using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1007HostPathVolume>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1007HostPathVolumeTests
{
    [Fact]
    public void Reports_the_path_of_every_hostPath_volume_mounted_or_not() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - name: logs
            hostPath:
              path: {|KUBE1007:/var/log|}
              type: Directory
          - { name: cache, emptyDir: {} }
          - { name: data, hostPath: { path: {|KUBE1007:/data|} } }
          containers:
          - { name: web, image: "web:1", volumeMounts: [{ name: logs, mountPath: /logs, readOnly: true }] }
        """);

    [Fact]
    public void Reports_a_hostPath_whose_path_is_not_known() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - { name: logs, hostPath: { path: {|KUBE1007:"{{ .Values.path }}"|} } }
          containers:
          - { name: web, image: "web:1" }
        """);

    [Fact]
    public void Is_silent_about_null_and_unknown_sources() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - { name: a, hostPath: null, emptyDir: {} }
          - { name: b, hostPath: {{ hostPath }} }
          containers:
          - { name: web, image: "web:1" }
        """);

    [Fact]
    public void Option_allowed_path_prefixes_confines_to_whole_directories() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - { name: a, hostPath: { path: /var/log } }
          - { name: b, hostPath: { path: /var/log/pods/ } }
          - { name: c, hostPath: { path: {|KUBE1007:/var/logs|} } }
          - { name: d, hostPath: { path: "{{ .Values.path }}" } }
          - { name: e, hostPath: { path: //var/./log//pods } }
          - { name: f, hostPath: { path: {|KUBE1007:/var/log/../lib|} } }
          - { name: g, hostPath: { path: "/var//log/{{ .Values.path }}" } }
          - { name: h, hostPath: { path: {|KUBE1007:"/var/log/../lib/{{ .Values.path }}"|} } }
          containers:
          - { name: web, image: "web:1" }
        """,
        options: ("kubeguard.allowed_path_prefixes", "/var//log/, /data"));

    [Fact]
    public void Names_volume_and_path() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - { name: logs, hostPath: { path: {|KUBE1007:/var/log|} } }
          containers:
          - { name: web, image: "web:1" }
        """,
        "Pod 'web' has the volume 'logs' on the node's path '/var/log'; use a volume that is not part of the node");

    [Fact]
    public void Analyzes_a_volume_alone() => Verify.VerifyFragment("Volume", """
        name: logs
        hostPath: { path: {|KUBE1007:/var/log|} }
        """);
}
