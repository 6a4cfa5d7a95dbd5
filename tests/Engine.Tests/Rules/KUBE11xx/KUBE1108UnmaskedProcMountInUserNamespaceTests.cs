using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1108UnmaskedProcMountInUserNamespace>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1108UnmaskedProcMountInUserNamespaceTests
{
    [Fact]
    public void Reports_other_values_than_Default_in_a_user_namespace() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: nested }
        spec:
          hostUsers: false
          containers:
          - { name: a, image: "a:1", securityContext: { procMount: {|KUBE1108:Unmasked|} } }
          - { name: b, image: "b:1", securityContext: { procMount: Default } }
        """);

    [Theory]
    [InlineData("true", "latest")]
    [InlineData("false", "1.34")]
    public void Leaves_the_rest_to_KUBE1012(string hostUsers, string version) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: nested }
        spec:
          hostUsers: {{hostUsers}}
          containers: [{ name: a, image: "a:1", securityContext: { procMount: Unmasked } }]
        """,
        version);

    [Fact]
    public void Fix_removes_the_field() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: nested }
        spec:
          hostUsers: false
          containers: [{ name: a, image: "a:1", securityContext: { procMount: {|KUBE1108:Unmasked|} } }]
        """,
        "Remove spec.containers[0].securityContext.procMount");
}
