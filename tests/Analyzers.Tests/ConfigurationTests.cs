using Microsoft.CodeAnalysis;

namespace KubeGuard.Analyzers.Tests;

/// <summary>Severities and options, as a user sets them.</summary>
public sealed class ConfigurationTests
{
    private const string Privileged = "class A { object M() => new k8s.Models.V1SecurityContext { Privileged = true, Capabilities = new() { Add = [\"IPC_LOCK\"] } }; }";

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    [InlineData("default", DiagnosticSeverity.Error)]
    public async Task A_rule_has_the_severity_that_is_set(string text, DiagnosticSeverity severity)
    {
        var diagnostics = await AnalyzerRun.Of(Privileged).With("/.editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.KUBE1005.severity = {text}").RunAsync();

        Assert.Equal(severity, Assert.Single(diagnostics, diagnostic => diagnostic.Id == "KUBE1005").Severity);
    }

    [Theory]
    [InlineData("[*.cs]\ndotnet_diagnostic.KUBE1005.severity = none")]
    [InlineData("[*.cs]\ndotnet_analyzer_diagnostic.severity = none")]
    [InlineData("[*.cs]\ndotnet_analyzer_diagnostic.category-KubeGuard.PodSecurityBaseline.severity = none")]
    public async Task A_rule_that_is_off_is_silent(string config)
    {
        var diagnostics = await AnalyzerRun.Of(Privileged).With("/.editorconfig", "root = true\n" + config).RunAsync();

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "KUBE1005");
    }

    [Theory]
    [InlineData("error", "KUBE1208", "KUBE1006,KUBE1107")]
    [InlineData("none", "KUBE1006", "KUBE1107")]
    public async Task A_rule_that_is_off_covers_nothing(string severity, string id, string covered)
    {
        var diagnostics = await AnalyzerRun.Of(Privileged.Replace("IPC_LOCK", "SYS_PTRACE"))
            .With("/.globalconfig", $"is_global = true\ndotnet_diagnostic.KUBE1208.severity = {severity}")
            .RunAsync();

        var diagnostic = Assert.Single(diagnostics, diagnostic => diagnostic.Id is "KUBE1006" or "KUBE1208");
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(covered, diagnostic.Properties.GetValueOrDefault("kubeguard.covers"));
    }

    [Fact]
    public async Task Every_file_has_its_own_settings()
    {
        var diagnostics = await AnalyzerRun.Of()
            .Source("/strict/a.cs", Privileged)
            .Source("/lax/b.cs", Privileged.Replace("class A", "class B"))
            .With("/.editorconfig", "root = true\n[strict/*.cs]\ndotnet_diagnostic.KUBE1005.severity = warning\n[lax/*.cs]\ndotnet_diagnostic.KUBE1005.severity = none\nkubeguard.additional_allowed_capabilities = IPC_LOCK")
            .RunAsync();

        Assert.Equal(
            ["/strict/a.cs KUBE1005", "/strict/a.cs KUBE1006", "/lax/b.cs KUBE1102", "/strict/a.cs KUBE1102"],
            diagnostics.Where(diagnostic => diagnostic.Id is "KUBE1005" or "KUBE1006" or "KUBE1102")
                .OrderBy(diagnostic => diagnostic.Id).ThenBy(diagnostic => diagnostic.Location.SourceTree!.FilePath)
                .Select(diagnostic => $"{diagnostic.Location.SourceTree!.FilePath} {diagnostic.Id}"));
    }

    [Fact]
    public async Task An_option_of_one_rule_goes_before_an_option_of_all()
    {
        var diagnostics = await AnalyzerRun.Of(Privileged).With(
            "/.globalconfig",
            "is_global = true\nkubeguard.additional_allowed_capabilities = IPC_LOCK\nkubeguard.KUBE1006.additional_allowed_capabilities = NET_ADMIN").RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "KUBE1006");
    }

    [Theory]
    [InlineData("build_property.KubeGuardKubernetesVersion = 1.7")]
    [InlineData("kubeguard.kubernetes_version = 1.7")]
    [InlineData("kubeguard.kubernetes_version = 1.7\nbuild_property.KubeGuardKubernetesVersion = 1.30")]
    public async Task The_target_version_is_a_setting_or_a_property(string config)
    {
        var diagnostics = await AnalyzerRun.Of(Privileged).With("/.globalconfig", "is_global = true\n" + config).RunAsync();

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "KUBE1102");
    }

    [Fact]
    public async Task A_project_can_switch_everything_off()
    {
        var diagnostics = await AnalyzerRun.Of(Privileged).With("/.globalconfig", "is_global = true\nbuild_property.KubeGuardEnabled = false").RunAsync();

        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dotnet_diagnostic.KUBE1005.severity = error")]
    [InlineData("build_property.RootNamespace = B")]
    public async Task A_project_that_gets_the_analyzer_through_another_one_is_silent(string config)
    {
        var run = AnalyzerRun.Of(Privileged).With("/.globalconfig", "is_global = true\n" + config).WithoutPackageProperties();

        Assert.Empty(await run.RunAsync());
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    [InlineData("")]
    public async Task A_project_that_refers_to_the_package_is_analyzed(string enabled)
    {
        var run = AnalyzerRun.Of(Privileged).With("/.globalconfig", $"is_global = true\nbuild_property.KubeGuardEnabled = {enabled}").WithoutPackageProperties();

        Assert.Contains(await run.RunAsync(), diagnostic => diagnostic.Id == "KUBE1005");
    }

    [Fact]
    public async Task A_project_without_Kubernetes_types_is_not_looked_at()
    {
        var diagnostics = await AnalyzerRun.Of("class V1Pod { } class A { object M() => new V1Pod(); }").WithoutKubernetesClient().RunAsync();

        Assert.Empty(diagnostics);
    }

    [Fact]
    public async Task Generated_code_is_analyzed()
    {
        var diagnostics = await AnalyzerRun.Of().Source("/a.g.cs", "// <auto-generated/>\n" + Privileged).RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "KUBE1005");
    }

    [Fact]
    public async Task A_pragma_suppresses()
    {
        var diagnostics = await AnalyzerRun.Of("#pragma warning disable KUBE1005\n" + Privileged).RunAsync();

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "KUBE1005");
    }
}
