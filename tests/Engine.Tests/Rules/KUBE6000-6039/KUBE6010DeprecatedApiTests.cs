using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6010DeprecatedApi>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6010DeprecatedApiTests
{
    private const string CronJob = """
        apiVersion: batch/v1beta1
        kind: CronJob
        metadata: { name: a }
        """;

    private const string Reported = """
        apiVersion: {|KUBE6010:batch/v1beta1|}
        kind: CronJob
        metadata: { name: a }
        """;

    [Theory]
    [InlineData("1.20")]
    [InlineData("1.25")]
    public void Is_silent_before_and_after(string version) => Verify.Verify(CronJob, version);

    [Theory]
    [InlineData("1.21")]
    [InlineData("1.24")]
    public void Reports_between_deprecation_and_removal(string version) => Verify.Verify(Reported, version);

    [Fact]
    public void Message_names_both_versions_and_the_replacement()
    {
        var finding = Assert.Single(Verify.Verify(Reported, "1.22"));

        Assert.Equal("CronJob 'a' uses 'batch/v1beta1', which is deprecated since Kubernetes 1.21 and ends with 1.25; use 'batch/v1'", finding.Message);
    }

    [Fact]
    public void Reports_what_has_no_end_yet() => Verify.VerifyMessage(
        """
        apiVersion: {|KUBE6010:storage.k8s.io/v1beta1|}
        kind: VolumeAttributesClass
        metadata: { name: a }
        """,
        "VolumeAttributesClass 'a' uses 'storage.k8s.io/v1beta1', which is deprecated since Kubernetes 1.34; use 'storage.k8s.io/v1'");

    [Fact]
    public void Offers_no_fix_before_the_replacement_is_there()
    {
        var finding = Assert.Single(Verify.Verify(
            """
            apiVersion: {|KUBE6010:flowcontrol.apiserver.k8s.io/v1beta2|}
            kind: FlowSchema
            metadata: { name: a }
            """,
            "1.27"));

        Assert.Empty(finding.Fixes);
        Assert.EndsWith("; 'flowcontrol.apiserver.k8s.io/v1' replaces it from Kubernetes 1.29 on", finding.Message);
    }

    [Fact]
    public void Fix_changes_the_version() => Verify.VerifyFix(
        """
        apiVersion: {|KUBE6010:storage.k8s.io/v1beta1|}
        kind: VolumeAttributesClass
        metadata: { name: a }
        """,
        "Set apiVersion = storage.k8s.io/v1");

    [Fact]
    public void Reports_a_version_that_its_definition_deprecates() => Verify.VerifyMessage(
        DefinitionWith("name: v1beta1, served: true, storage: false, deprecated: true") + """
        apiVersion: {|KUBE6010:example.org/v1beta1|}
        kind: Backup
        metadata: { name: a }
        """,
        "Backup 'a' uses 'example.org/v1beta1', which is deprecated by its CustomResourceDefinition; use 'example.org/v1'");

    [Fact]
    public void Says_what_the_definition_says() => Verify.VerifyMessage(
        DefinitionWith("name: v1beta1, served: true, storage: false, deprecated: true, deprecationWarning: 'v1beta1 ends in May; use v1.'") + """
        apiVersion: {|KUBE6010:example.org/v1beta1|}
        kind: Backup
        metadata: { name: a }
        """,
        "Backup 'a' uses 'example.org/v1beta1', which is deprecated by its CustomResourceDefinition; the definition says: v1beta1 ends in May; use v1");

    [Theory]
    [InlineData("example.org/v1", "Backup")]
    [InlineData("example.org/v2", "Backup")]
    [InlineData("example.org/v1beta1", "Restore")]
    public void Is_silent_about_other_versions_and_kinds(string apiVersion, string kind) => Verify.Verify(
        DefinitionWith("name: v1beta1, served: true, storage: false, deprecated: true") + $$"""
        apiVersion: {{apiVersion}}
        kind: {{kind}}
        metadata: { name: a }
        """);

    private static string DefinitionWith(string version) => $$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: backups.example.org }
        spec:
          group: example.org
          names: { kind: Backup, plural: backups }
          versions: [{ {{version}} }, { name: v1, served: true, storage: true }]
        ---

        """;
}
