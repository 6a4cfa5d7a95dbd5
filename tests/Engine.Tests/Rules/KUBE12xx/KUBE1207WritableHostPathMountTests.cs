using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1207WritableHostPathMount>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1207WritableHostPathMountTests
{
    [Fact]
    public void Reports_writable_mounts_of_hostPath_volumes_on_all_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - name: setup
            image: setup:1
            volumeMounts:
            - { {|KUBE1207:name|}: host, mountPath: /host }
          containers:
          - name: a
            image: a:1
            volumeMounts:
            - { name: host, mountPath: /host, readOnly: {|KUBE1207:false|} }
          ephemeralContainers:
          - name: debug
            image: debug:1
            volumeMounts:
            - { {|KUBE1207:name|}: host, mountPath: /host }
          volumes:
          - { name: host, hostPath: { path: /data } }
        """);

    [Fact]
    public void Says_where_the_volume_is() => Verify.VerifyRelated("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            volumeMounts: [{ {|KUBE1207:name|}: host, mountPath: /host }]
          volumes:
          - { name: other, hostPath: { path: /other } }
          - { name: host, hostPath: { path: /data } }
        """,
        ("the volume is here", 11, 37));

    [Fact]
    public void Is_silent_about_read_only_mounts_other_volumes_and_the_unknown() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            volumeMounts:
            - { name: host, mountPath: /a, readOnly: true }
            - { name: host, mountPath: /b, readOnly: "{{ .Values.readOnly }}" }
            - { name: "{{ .Values.volume }}", mountPath: /c }
            - { name: cache, mountPath: /d }
            - { name: elsewhere, mountPath: /e }
          volumes:
          - { name: host, hostPath: { path: /data } }
          - { name: cache, emptyDir: {} }
        """);

    [Fact]
    public void Message_names_the_path() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", volumeMounts: [{ {|KUBE1207:name|}: host, mountPath: /host }] }
          volumes:
          - { name: host, hostPath: { path: /data } }
        """,
        "Container 'a' of Pod 'web' can write to the node's path '/data'; set readOnly to true on the volume mount");

    [Fact]
    public void Fix_sets_readOnly() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", volumeMounts: [{ {|KUBE1207:name|}: host, mountPath: /host }] }
          volumes:
          - { name: host, hostPath: { path: /data } }
        """,
        "Set spec.containers[0].volumeMounts[0].readOnly = true");
}
