using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1104RunAsRootUser>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1104RunAsRootUserTests
{
    [Fact]
    public void Reports_0_on_pod_and_container_each_by_itself() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsUser: {|KUBE1104:0|} }
          containers:
          - { name: a, image: "a:1", securityContext: { runAsUser: 1000 } }
          - { name: b, image: "b:1", securityContext: { runAsUser: {|KUBE1104:0|} } }
          - { name: c, image: "c:1" }
        """);

    [Theory]
    [InlineData("1.22")]
    [InlineData("1.35")]
    public void Is_silent_before_1_23_and_about_user_namespaces_from_1_35(string version) => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostUsers: false
          containers: [{ name: a, image: "a:1", securityContext: { runAsUser: 0 } }]
        """,
        version);

    [Fact]
    public void Fix_removes_the_field() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: a, image: "a:1", securityContext: { runAsUser: {|KUBE1104:0|} } }]
        """,
        "Remove spec.containers[0].securityContext.runAsUser");
}
