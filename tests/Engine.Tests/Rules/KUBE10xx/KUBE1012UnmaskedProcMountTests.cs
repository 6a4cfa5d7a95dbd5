using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1012UnmaskedProcMount>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1012UnmaskedProcMountTests
{
    [Fact]
    public void Reports_every_value_but_Default() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: builder }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { procMount: {|KUBE1012:Unmasked|} } }
          - { name: b, image: "b:1", securityContext: { procMount: Default } }
        """);

    [Theory]
    [InlineData("1.34", 1)]
    [InlineData("1.35", 0)]
    public void Leaves_user_namespaces_alone_from_1_35(string version, int findings)
    {
        var mark = findings == 0 ? "Unmasked" : "{|KUBE1012:Unmasked|}";
        Verify.Verify($$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: builder }
            spec:
              hostUsers: false
              containers:
              - { name: a, image: "a:1", securityContext: { procMount: {{mark}} } }
            """,
            version);
    }

    [Fact]
    public void Fix_removes_the_field() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: builder }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { procMount: {|KUBE1012:Unmasked|} } }
        """,
        "Remove spec.containers[0].securityContext.procMount");
}
