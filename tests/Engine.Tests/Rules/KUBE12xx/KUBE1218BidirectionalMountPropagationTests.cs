using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1218BidirectionalMountPropagation>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1218BidirectionalMountPropagationTests
{
    [Fact]
    public void Reports_bidirectional_mounts_of_all_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: "setup:1", volumeMounts: [{ name: host, mountPath: /host, mountPropagation: {|KUBE1218:Bidirectional|} }] }
          containers:
          - name: a
            image: a:1
            volumeMounts:
            - { name: cache, mountPath: /cache }
            - { name: host, mountPath: /host, mountPropagation: {|KUBE1218:Bidirectional|} }
          ephemeralContainers:
          - { name: debug, image: "debug:1", volumeMounts: [{ name: host, mountPath: /host, mountPropagation: {|KUBE1218:Bidirectional|} }] }
        """);

    [Fact]
    public void Is_silent_about_other_modes_the_absent_field_and_the_unknown() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            volumeMounts:
            - { name: host, mountPath: /a }
            - { name: host, mountPath: /b, mountPropagation: None }
            - { name: host, mountPath: /c, mountPropagation: HostToContainer }
            - { name: host, mountPath: /d, mountPropagation: "{{ .Values.propagation }}" }
        """);

    [Theory]
    [InlineData("host", "the volume 'host'")]
    [InlineData("\"{{ .Values.volume }}\"", "a volume")]
    public void Message_names_the_volume_if_it_is_known(string name, string mention) => Verify.VerifyMessage($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", volumeMounts: [{ name: {{name}}, mountPath: /host, mountPropagation: {|KUBE1218:Bidirectional|} }] }
        """,
        $"Container 'a' of Pod 'web' propagates mounts in {mention} back to the node; remove mountPropagation");

    [Fact]
    public void Fix_removes_mountPropagation() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", volumeMounts: [{ name: host, mountPath: /host, mountPropagation: {|KUBE1218:Bidirectional|} }] }
        """,
        "Remove spec.containers[0].volumeMounts[0].mountPropagation");
}
