using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6060InvalidDefinitionNames>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6060InvalidDefinitionNamesTests
{
    [Theory]
    [InlineData("backups.example.org", "group: example.org", "kind: Backup, plural: backups")]
    [InlineData("backups.example.org", "group: example.org", "kind: Backup, listKind: BackupList, plural: backups, singular: backup, shortNames: [bk], categories: [all]")]
    [InlineData("\"{{ .Release.Name }}\"", "group: example.org", "kind: Backup, plural: backups")]
    [InlineData("backups.example.org", "group: \"{{ .Values.group }}\"", "kind: Backup, plural: backups")]
    [InlineData("{|KUBE6060:backup.example.org|}", "group: example.org", "kind: Backup, plural: backups")]
    [InlineData("backups.example", "group: {|KUBE6060:example|}", "kind: Backup, plural: backups")]
    [InlineData("backups.Example.org", "group: {|KUBE6060:Example.org|}", "kind: Backup, plural: backups")]
    [InlineData("backups.storage.k8s.io", "group: {|KUBE6060:storage.k8s.io|}", "kind: Backup, plural: backups")]
    [InlineData("Backups.example.org", "group: example.org", "kind: Backup, plural: {|KUBE6060:Backups|}")]
    [InlineData("backups.example.org", "group: example.org", "kind: {|KUBE6060:My_Backup|}, plural: backups")]
    [InlineData("backups.example.org", "group: example.org", "kind: Backup, listKind: {|KUBE6060:Backup|}, plural: backups")]
    [InlineData("backups.example.org", "group: example.org", "kind: Backup, plural: backups, shortNames: [{|KUBE6060:1bk|}]")]
    [InlineData("backups.example.org", "group: {|KUBE6060:''|}", "kind: {|KUBE6060:''|}, plural: backups")]
    public void Reports_names_that_the_API_server_refuses(string name, string group, string names) => Verify.Verify(With(name, group, names));

    [Fact]
    public void Is_silent_about_an_approved_group() => Verify.Verify("""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: backups.storage.k8s.io, annotations: { api-approved.kubernetes.io: "https://github.com/kubernetes/enhancements/pull/1111" } }
        spec: { group: storage.k8s.io, names: { kind: Backup, plural: backups } }
        """);

    [Fact]
    public void Message_names_the_field() => Verify.VerifyMessage(
        With("{|KUBE6060:backup.example.org|}", "group: example.org", "kind: Backup, plural: backups"),
        "CustomResourceDefinition 'backup.example.org' has names that the API server refuses: metadata.name is not 'backups.example.org', the plural and the group");

    [Fact]
    public void Fix_writes_the_name_that_follows() => Verify.VerifyFix(
        With("{|KUBE6060:backup.example.org|}", "group: example.org", "kind: Backup, plural: backups"), "Set metadata.name = backups.example.org");

    private static string With(string name, string group, string names) => $$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: {{name}} }
        spec:
          {{group}}
          names: { {{names}} }
        """;
}
