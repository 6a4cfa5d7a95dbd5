using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6047FieldOfOtherOs>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6047FieldOfOtherOsTests
{
    [Theory]
    [InlineData("os: { name: windows }, securityContext: { runAsUser: {|KUBE6047:1|} }")]
    [InlineData("os: { name: windows }, securityContext: { {|KUBE6047:seLinuxOptions|}: { level: a } }")]
    [InlineData("os: { name: windows }, hostPID: {|KUBE6047:true|}")]
    [InlineData("os: { name: windows }, hostUsers: {|KUBE6047:false|}")]
    [InlineData("os: { name: linux }, securityContext: { {|KUBE6047:windowsOptions|}: { runAsUserName: a } }")]
    [InlineData("os: { name: windows }, shareProcessNamespace: {|KUBE6047:false|}")]
    [InlineData("os: { name: windows }, securityContext: { seLinuxChangePolicy: {|KUBE6047:Recursive|} }")]
    [InlineData("os: { name: windows }, securityContext: { {|KUBE6047:sysctls|}: [{ name: a, value: b }] }")]
    public void Reports_fields_of_the_other_operating_system(string fields) => Verify.Verify(PodWith(fields));

    [Theory]
    [InlineData("os: { name: windows }, securityContext: { runAsNonRoot: true }")]
    [InlineData("os: { name: windows }, hostNetwork: true")]
    [InlineData("os: { name: linux }, securityContext: { runAsUser: 1 }")]
    [InlineData("securityContext: { runAsUser: 1, windowsOptions: { runAsUserName: a } }")]
    [InlineData("os: { name: '{{ .Values.x }}' }, securityContext: { runAsUser: 1 }")]
    [InlineData("os: { name: windows }, hostPID: false")]
    [InlineData("os: { name: windows }, securityContext: { sysctls: [] }")]
    public void Is_silent_about_fields_of_both_and_the_unknown(string fields) => Verify.Verify(PodWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodWith("os: { name: windows }, securityContext: { runAsUser: {|KUBE6047:1|} }"),
        "Pod 'a' sets a field that its operating system does not have: runAsUser with the os.name windows");

    [Fact]
    public void Fix_makes_it_valid() => Verify.VerifyFix(
        PodWith("os: { name: windows }, securityContext: { runAsUser: {|KUBE6047:1|} }"),
        "Remove spec.securityContext.runAsUser");

    [Fact]
    public void Reports_fields_of_a_container_whatever_their_value() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { os: { name: windows }, containers: [{ name: a, image: "a:1", securityContext: { readOnlyRootFilesystem: {|KUBE6047:false|} } }] }
        """);

    [Fact]
    public void Is_silent_about_versions_that_do_not_compare() => Verify.Verify(PodWith("os: { name: windows }, securityContext: { runAsUser: 1 }"), "1.24");

    private static string PodWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{fields}}, containers: [{ name: a, image: "a:1" }] }
        """;
}
