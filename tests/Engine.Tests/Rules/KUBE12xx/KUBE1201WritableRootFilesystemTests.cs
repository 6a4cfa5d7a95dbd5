using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1201WritableRootFilesystem>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1201WritableRootFilesystemTests
{
    [Fact]
    public void Reports_false_and_absent_on_all_containers_but_ephemeral_ones() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { {|KUBE1201:name|}: setup, image: "setup:1" }
          - { {|KUBE1201:name|}: proxy, image: "proxy:1", restartPolicy: Always }
          containers:
          - name: a
            image: a:1
            {|KUBE1201:securityContext|}:
              runAsNonRoot: true
          - { name: b, image: "b:1", securityContext: { readOnlyRootFilesystem: {|KUBE1201:false|} } }
          ephemeralContainers:
          - { name: debug, image: "debug:1" }
        """);

    [Fact]
    public void Is_silent_about_true_and_unknown() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { readOnlyRootFilesystem: true } }
          - { name: b, image: "b:1", securityContext: { readOnlyRootFilesystem: "{{ .Values.readOnly }}" } }
        """);

    [Fact]
    public void Is_silent_about_windows_pods() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          os: { name: windows }
          containers:
          - { name: a, image: "a:1" }
        """);

    [Fact]
    public void Options_choose_init_and_ephemeral_containers_but_sidecars_always_count() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: "setup:1" }
          - { {|KUBE1201:name|}: proxy, image: "proxy:1", restartPolicy: Always }
          containers:
          - { name: a, image: "a:1", securityContext: { readOnlyRootFilesystem: true } }
          ephemeralContainers:
          - { {|KUBE1201:name|}: debug, image: "debug:1" }
        """,
        options: [("kubeguard.include_init_containers", "false"), ("kubeguard.include_ephemeral_containers", "true")]);

    [Fact]
    public void Message_says_what_to_do() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1201:name|}: a, image: "a:1" }
        """,
        "Container 'a' of Pod 'web' has a writable root filesystem; set readOnlyRootFilesystem to true and mount volumes where it writes");

    [Fact]
    public void First_fix_sets_true() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1201:name|}: a, image: "a:1" }
        """,
        "Set spec.containers[0].securityContext.readOnlyRootFilesystem = true");

    [Fact]
    public void Second_fix_mounts_an_emptyDir_at_tmp() => Assert.Equal(
        [
            "Set spec.containers[0].securityContext.readOnlyRootFilesystem = true",
            "Add spec.containers[0].volumeMounts = { name: tmp, mountPath: /tmp }",
            "Add spec.volumes = { name: tmp, emptyDir: {  } }",
        ],
        SecondFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1201:name|}: a, image: "a:1" }
        """));

    [Fact]
    public void Second_fix_uses_an_emptyDir_that_is_there() => Assert.Equal(
        [
            "Set spec.containers[0].securityContext.readOnlyRootFilesystem = true",
            "Add spec.containers[0].volumeMounts = { name: tmp, mountPath: /tmp }",
        ],
        SecondFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1201:name|}: a, image: "a:1" }
          volumes:
          - { name: tmp, emptyDir: {} }
        """));

    [Theory]
    [InlineData("volumeMounts: [{ name: scratch, mountPath: /tmp }]", "volumes: []")]
    [InlineData("volumeMounts: [{ name: scratch, mountPath: /tmp/ }]", "volumes: []")]
    [InlineData("volumeMounts: []", "volumes: [{ name: tmp, hostPath: { path: /data } }]")]
    [InlineData("volumeMounts: []", "volumes: '{{ .Values.volumes }}'")]
    public void There_is_no_second_fix_where_it_cannot_work(string mounts, string volumes)
    {
        var finding = Assert.Single(Verify.Verify($$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            spec:
              containers:
              - { {|KUBE1201:name|}: a, image: "a:1", {{mounts}} }
              {{volumes}}
            """));
        Assert.Single(finding.Fixes);
    }

    private static IEnumerable<string> SecondFix(string markup)
    {
        var finding = Assert.Single(Verify.Verify(markup));
        return finding.Fixes[1].Edits.Select(edit => EditText.Of(finding, edit));
    }
}
