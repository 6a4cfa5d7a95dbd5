using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1105SeccompProfileMissing>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1105SeccompProfileMissingTests
{
    [Fact]
    public void Reports_containers_without_a_profile_of_their_own_or_the_pod() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1105:name|}: a, image: "a:1" }
          - { name: b, image: "b:1", securityContext: { seccompProfile: { type: Localhost } } }
          - { name: c, image: "c:1", securityContext: { seccompProfile: { type: {|KUBE1105:Unconfined|} } } }
        """);

    [Fact]
    public void Containers_inherit_from_the_pod() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { seccompProfile: { type: RuntimeDefault } }
          containers: [{ name: a, image: "a:1" }]
        """);

    [Theory]
    [InlineData("1.18", "linux")]
    [InlineData("1.25", "windows")]
    public void Is_silent_before_1_19_and_about_windows_from_1_25(string version, string os) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          os: { name: {{os}} }
          containers: [{ name: a, image: "a:1" }]
        """,
        version);

    [Fact]
    public void Options_accept_the_annotation_and_fewer_types() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations: { seccomp.security.alpha.kubernetes.io/pod: runtime/default }
        spec:
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1", securityContext: { seccompProfile: { type: {|KUBE1105:Localhost|} } } }
        """,
        options: [("kubeguard.accept_legacy_annotation", "true"), ("kubeguard.allowed_types", "RuntimeDefault")]);

    [Fact]
    public void Fix_sets_the_profile_of_the_pod() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ {|KUBE1105:name|}: a, image: "a:1" }]
        """,
        "Set spec.securityContext.seccompProfile.type = RuntimeDefault");
}
