using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeGuard.Analyzers.Tests;

/// <summary>
/// Settings of a folder, for an object that code in several folders creates: the settings of a file apply to the parts
/// that are written in it.
/// </summary>
public sealed class FolderSettingsTests
{
    private const string Caller = "using k8s.Models; class Caller { V1Pod Make() => new() { Spec = new() { Containers = [Helper.Make()] } }; }";

    // The helper itself reports problems with the container; the caller reports its memory limit, which the pod can set too.
    private const string Helper = "using k8s.Models; static class Helper { internal static V1Container Make() => new() { Image = \"ghcr.io/contoso/app:1\", SecurityContext = new() { Privileged = true } }; }";

    [Fact]
    public async Task Without_settings_the_helper_shows_what_it_knows_and_the_caller_the_rest()
    {
        var shown = await ShownAsync("");

        Assert.Contains("/helper/b.cs KUBE1005 Error", shown);
        Assert.Contains("/helper/b.cs KUBE3006 Warning", shown);
        Assert.Contains("/caller/a.cs KUBE4004 Warning", shown);
    }

    [Theory]
    [InlineData("KUBE1005")]
    [InlineData("KUBE1102")]
    [InlineData("KUBE3006")]
    [InlineData("KUBE4004")]
    public async Task A_rule_that_is_off_in_the_folder_of_the_helper_is_not_shown_by_the_caller(string id)
    {
        var shown = await ShownAsync($"[helper/*.cs]\ndotnet_diagnostic.{id}.severity = none");

        Assert.DoesNotContain(shown, line => line.Contains(id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("KUBE1005")]
    [InlineData("KUBE1102")]
    [InlineData("KUBE3006")]
    public async Task A_rule_that_is_off_in_the_folder_of_the_caller_is_shown_by_the_helper(string id)
    {
        var shown = await ShownAsync($"[caller/*.cs]\ndotnet_diagnostic.{id}.severity = none");

        Assert.Equal($"/helper/b.cs {id}", Assert.Single(shown, line => line.Contains(id, StringComparison.Ordinal))[.."/helper/b.cs KUBE0000".Length]);
    }

    [Fact]
    public async Task A_rule_that_is_off_in_the_folder_of_the_caller_is_not_shown_there()
    {
        var shown = await ShownAsync("[caller/*.cs]\ndotnet_diagnostic.KUBE4004.severity = none");

        Assert.DoesNotContain(shown, line => line.Contains("KUBE4004", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("error", "Error")]
    [InlineData("suggestion", "Info")]
    public async Task A_caller_shows_a_finding_with_the_severity_of_the_helpers_folder(string severity, string shownAs)
    {
        var shown = await ShownAsync($"[helper/*.cs]\ndotnet_diagnostic.KUBE4004.severity = {severity}");

        Assert.Contains($"/caller/a.cs KUBE4004 {shownAs}", shown);
    }

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.severity = none")]
    [InlineData("dotnet_analyzer_diagnostic.category-KubeGuard.PodSecurityBaseline.severity = none")]
    public async Task A_severity_of_several_rules_in_the_folder_of_the_helper(string setting)
    {
        var shown = await ShownAsync("[helper/*.cs]\n" + setting);

        Assert.DoesNotContain(shown, line => line.Contains("KUBE1005", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Registries_that_the_folder_of_the_helper_trusts()
    {
        Assert.DoesNotContain(await ShownAsync("[helper/*.cs]\nkubeguard.trusted_registries = ghcr.io/contoso"), line => line.Contains("KUBE3006", StringComparison.Ordinal));
        Assert.Contains("/helper/b.cs KUBE3006 Warning", await ShownAsync("[caller/*.cs]\nkubeguard.trusted_registries = ghcr.io/contoso"));
    }

    [Fact]
    public async Task Registries_that_only_the_folder_of_the_caller_trusts_for_its_own_argument()
    {
        const string caller = "using k8s.Models; class Caller { V1Container Make() => Helper.Make(\"ghcr.io/contoso/app:1\"); }";
        const string helper = "using k8s.Models; static class Helper { internal static V1Container Make(string image) => new() { Image = image }; }";

        Assert.DoesNotContain(await ShownAsync("[caller/*.cs]\nkubeguard.trusted_registries = ghcr.io/contoso", caller, helper), line => line.Contains("KUBE3006", StringComparison.Ordinal));
        Assert.Contains("/caller/a.cs KUBE3006 Warning", await ShownAsync("[helper/*.cs]\nkubeguard.trusted_registries = ghcr.io/contoso", caller, helper));
    }

    [Fact]
    public async Task A_value_that_callers_in_a_folder_without_the_rule_do_not_make_right()
    {
        const string caller = "using k8s.Models; class Caller { V1Pod Make() => new() { Spec = new() { Containers = [new() { Image = \"a\", SecurityContext = Helper.Root() }] } }; }";
        const string helper = "using k8s.Models; static class Helper { internal static V1SecurityContext Root() => new() { RunAsUser = 0 }; }";

        Assert.Contains("/helper/b.cs KUBE1104 Warning", await ShownAsync("[caller/*.cs]\ndotnet_diagnostic.KUBE1104.severity = none", caller, helper));
        Assert.DoesNotContain(await ShownAsync("[helper/*.cs]\ndotnet_diagnostic.KUBE1104.severity = none", caller, helper), line => line.Contains("KUBE1104", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Folders_with_three_settings()
    {
        const string caller = "using k8s.Models; class Caller { V1Pod Make() => new() { Spec = new() { Containers = [Middle.Make()] } }; }";
        const string middle = "using k8s.Models; static class Middle { internal static V1Container Make() { var container = Helper.Make(); container.Resources = new(); return container; } }";
        var shown = await AnalyzerRun.Of()
            .Source("/caller/a.cs", caller)
            .Source("/middle/m.cs", middle)
            .Source("/helper/b.cs", Helper)
            .With("/.editorconfig", "root = true\n[caller/*.cs]\ndotnet_diagnostic.KUBE1005.severity = none\n[middle/*.cs]\ndotnet_diagnostic.KUBE1005.severity = warning\n[helper/*.cs]\ndotnet_diagnostic.KUBE1005.severity = suggestion")
            .RunAsync();

        var diagnostic = Assert.Single(shown, diagnostic => diagnostic.Id == "KUBE1005");
        Assert.Equal(("/helper/b.cs", DiagnosticSeverity.Info), (diagnostic.Location.SourceTree!.FilePath, diagnostic.Severity));
    }

    private static async Task<ImmutableArray<string>> ShownAsync(string config, string caller = Caller, string helper = Helper)
    {
        var diagnostics = await AnalyzerRun.Of()
            .Source("/caller/a.cs", caller)
            .Source("/helper/b.cs", helper)
            .With("/.editorconfig", "root = true\n" + config)
            .RunAsync();
        return [.. diagnostics.Select(diagnostic => $"{diagnostic.Location.SourceTree!.FilePath} {diagnostic.Id} {diagnostic.Severity}")];
    }
}
