using System.Text;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Bad input of any kind: one clear finding each, and the rest is checked nevertheless.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostNetwork: true
          containers: [{ name: web, image: "mcr.microsoft.com/web:1" }]
        """;

    private readonly TaskTest _test = new();

    public BadInputTests() => _test.Configuration(
        "test.globalconfig",
        "is_global = true\n" + string.Concat(Rules.RuleCatalog.Rules
            .Where(rule => rule.Descriptor.Id != "KUBE1002")
            .Select(rule => $"dotnet_diagnostic.{rule.Descriptor.Id}.severity = none\n")));

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_document_that_does_not_parse_costs_no_other_document()
    {
        _test.Manifest("mixed.yaml", $"{Good}\n---\napiVersion: v1\nkind: [Pod\n---\n{Good.Replace("{ name: web }", "{ name: api }", StringComparison.Ordinal)}");

        Assert.Equal(["mixed.yaml(15,16) KUBE1002", "mixed.yaml(5,16) KUBE1002", "mixed.yaml(10,1) KUBE6301"], _test.Findings().OrderBy(finding => finding[^8..], StringComparer.Ordinal));
    }

    [Fact]
    public void A_directory_named_like_a_manifest_is_named_once()
    {
        Directory.CreateDirectory(Path.Combine(_test.Folder, "x.yaml"));
        _test.Item("x.yaml").Manifest("good.yaml", Good);

        Assert.Equal(["good.yaml(5,16) KUBE1002", "x.yaml(0,0) KUBE9003"], _test.Findings());
    }

    [Fact]
    public void A_missing_file_is_named_once()
    {
        _test.Item("gone.yaml").Manifest("good.yaml", Good);

        Assert.Equal(["gone.yaml(0,0) KUBE9003", "good.yaml(5,16) KUBE1002"], _test.Findings());
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_named_once()
    {
        // Permissions do not stop every account that runs tests, so the reader itself refuses.
        var validation = new ManifestValidation(
            new ManifestPolicyProvider(new ConfigurationSet([]), new WarningOptions(), new Dictionary<string, string>()),
            path => path.EndsWith("secret.yaml", StringComparison.Ordinal) ? throw new UnauthorizedAccessException("Access is denied.") : Good);

        var findings = validation.Run([new ManifestFile("/secret.yaml"), new ManifestFile("/good.yaml")], TestContext.Current.CancellationToken);

        Assert.Equal("The manifest cannot be read: Access is denied", Assert.Single(findings, finding => finding.Location.File == "/secret.yaml").Message);
        Assert.Contains(findings, finding => finding.Location.File == "/good.yaml" && finding.Rule.Id == "KUBE1002");
    }

    [Fact]
    public void A_template_is_named_as_such_and_not_checked()
    {
        _test.Manifest("chart.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  {{- if .Values.host }}\n  hostNetwork: true\n  {{- end }}\n").Execute();

        Assert.Empty(_test.Engine.Errors.Concat(_test.Engine.Warnings));
        Assert.StartsWith("chart.yaml(4,3): KUBE9006: The file is a template ('{{- if .Values.host }}')", Assert.Single(_test.Engine.Messages));
    }

    [Fact]
    public void A_broken_file_that_only_the_glob_found_and_that_is_no_manifest_stays_unmentioned()
    {
        _test.Manifest("notes.yaml", "title: [open", isDefaultItem: true)
            .Manifest("named.yaml", "title: [open")
            .Manifest("manifest.yaml", "apiVersion: v1\nkind: [open", isDefaultItem: true);

        Assert.Equal(["manifest.yaml KUBE6301", "named.yaml KUBE6301"], _test.Findings().Select(finding => finding[..finding.IndexOf('(')] + finding[finding.IndexOf(' ')..]));
    }

    [Fact]
    public void A_duplicate_key_is_reported_at_its_second_occurrence()
    {
        _test.Manifest("twice.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  name: b\n");

        Assert.Equal(["twice.yaml(5,3) KUBE6003"], _test.Findings());
    }

    [Theory]
    [InlineData("dotnet_diagnostic.KUBE1005.severity = fatal", "KUBE9005")]
    [InlineData("dotnet_diagnostic.KUBE1999.severity = error", "KUBE9004")]
    [InlineData("kubeguard.no_such_option = 1", "KUBE9004")]
    [InlineData("kubeguard.include_init_containers = perhaps", "KUBE9005")]
    public void A_setting_without_effect_is_named_at_its_line(string line, string id)
    {
        _test.Configuration("user.globalconfig", $"is_global = true\n# mine\n{line}\n").Manifest("good.yaml", Good);

        Assert.Equal(["good.yaml(5,16) KUBE1002", $"user.globalconfig(3,1) {id}"], _test.Findings());
    }

    [Fact]
    public void A_version_that_does_not_exist_is_named_at_the_project()
    {
        _test.Task.KubernetesVersion = "2.0";
        _test.Manifest("good.yaml", Good);

        Assert.Equal(["good.yaml(5,16) KUBE1002", "test.csproj(0,0) KUBE9005"], _test.Findings());
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_named_once()
    {
        _test.Task.SarifFile = _test.Write("file", "") + "/report.sarif";
        _test.Manifest("good.yaml", Good);

        Assert.Equal(["good.yaml(5,16) KUBE1002", "report.sarif(0,0) KUBE9007"], _test.Findings());
    }

    [Fact]
    public void A_manifest_of_five_megabytes_is_checked()
    {
        var text = new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata: { name: big }\ndata:\n");
        for (var i = 0; text.Length < 5_000_000; i++)
        {
            text.Append("  key-").Append(i).Append(": some text that is long enough to fill a file soon\n");
        }

        _test.Manifest("big.yaml", text + "---\n" + Good);

        Assert.EndsWith("KUBE1002", Assert.Single(_test.Findings()));
    }

    [Fact]
    public void A_manifest_cut_anywhere_gives_at_most_one_error_and_no_exception()
    {
        var validation = new ManifestValidation(
            new ManifestPolicyProvider(new ConfigurationSet([]), new WarningOptions(), new Dictionary<string, string>()),
            path => Good[..int.Parse(Path.GetFileName(path))]);

        var findings = validation.Run([.. Enumerable.Range(0, Good.Length).Select(length => new ManifestFile("/" + length))], TestContext.Current.CancellationToken);

        Assert.All(findings.Where(finding => finding.Rule.Id == "KUBE6301").GroupBy(finding => finding.Location.File), errors => Assert.Single(errors));
        Assert.Contains(findings, finding => finding.Rule.Id == "KUBE6301");
    }
}
