using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6014DeprecatedServiceAccountField>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6014DeprecatedServiceAccountFieldTests
{
    [Theory]
    [InlineData("serviceAccount: {|KUBE6014:api|}")]
    [InlineData("serviceAccount: {|KUBE6014:api|}, serviceAccountName: other")]
    public void Reports_the_old_field(string fields) => Verify.Verify(PodWith(fields));

    [Theory]
    [InlineData("serviceAccountName: api")]
    [InlineData("serviceAccount: api, serviceAccountName: api")]
    [InlineData("serviceAccount: ''")]
    [InlineData("serviceAccount: null")]
    [InlineData("serviceAccount: '{{ .Values.account }}'")]
    [InlineData("serviceAccount: api, serviceAccountName: '{{ .Values.account }}'")]
    public void Is_silent_about_the_new_one_and_the_unknown(string fields) => Verify.Verify(PodWith(fields));

    [Fact]
    public void Reports_a_patch_that_writes_the_old_field_alone() => Verify.Verify("""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: a }
        spec: { template: { spec: { serviceAccount: {|KUBE6014:api|} } } }
        """);

    [Fact]
    public void Message_names_the_new_field() => Verify.VerifyMessage(
        PodWith("serviceAccount: {|KUBE6014:api|}"), "Pod 'a' names its service account by the deprecated field 'serviceAccount'; use 'serviceAccountName'");

    [Fact]
    public void Fix_renames() => Verify.VerifyFix(PodWith("serviceAccount: {|KUBE6014:api|}"), "Remove spec.serviceAccount", "Set spec.serviceAccountName = api");

    [Fact]
    public void Fix_removes_the_one_that_does_not_count() =>
        Verify.VerifyFix(PodWith("serviceAccount: {|KUBE6014:api|}, serviceAccountName: other"), "Remove spec.serviceAccount");

    private static string PodWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{fields}}, containers: [{ name: a, image: "a:1" }] }
        """;
}
