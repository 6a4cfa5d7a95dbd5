using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The user's own files override the preset, in the same way for both languages.</summary>
public sealed class ConfigurationFileTests(KubeGuardPackage package)
{
    [Theory]
    [InlineData(".globalconfig", "is_global = true")]
    [InlineData(".editorconfig", "root = true\n[*]")]
    public void A_severity_of_the_user_wins_over_the_preset(string file, string header)
    {
        var project = package.CreateWorkspace()
            .WriteProject("<KubeGuardPreset>Restricted</KubeGuardPreset>", Sources.KubernetesClient)
            .Write(file, $"""
                {header}
                dotnet_diagnostic.KUBE1005.severity = warning
                dotnet_diagnostic.KUBE1102.severity = none

                """)
            .WriteMarked("Pods.cs", Sources.CSharp)
            .WriteMarked("deploy/api.yaml", Sources.Manifest);

        project.Build().MustSucceed().MustReportRules("warning KUBE1005", "warning KUBE1005");
    }

    [Fact]
    public void Sections_and_nested_files_apply_to_the_same_folders_in_both_languages()
    {
        const string Severity = "dotnet_diagnostic.KUBE1005.severity";
        var project = package.CreateWorkspace()
            .WriteProject(items: Sources.KubernetesClient)
            .Write(".editorconfig", $"""
                root = true
                [*]
                dotnet_diagnostic.KUBE1102.severity = none
                {Severity} = none
                [deploy/**.yml]
                {Severity} = warning
                [deploy/**.cs]
                {Severity} = warning
                [deploy/prod/*.{"{yml,cs}"}]
                {Severity} = error

                """)
            .Write("deploy/test/.editorconfig", $"[*.{"{yml,cs}"}]\n{Severity} = none\n")
            .Write("deploy/test/deep/.editorconfig", $"root = true\n[*]\ndotnet_diagnostic.KUBE1102.severity = none\n");
        foreach (var folder in new[] { "silent", "deploy", "deploy/prod", "deploy/prod/eu", "deploy/test", "deploy/test/deep" })
        {
            project
                .WriteMarked($"{folder}/pod.yml", Sources.Manifest)
                .WriteMarked($"{folder}/Pods.cs", Sources.CSharp.Replace("class Pods", $"class PodsOf_{folder.Replace('/', '_')}", StringComparison.Ordinal));
        }

        var reports = project.Build().MustFail().Reports;

        string[] expected = ["deploy warning", "deploy/prod error", "deploy/prod/eu warning", "deploy/test/deep error"];
        Assert.Equal(expected, FoldersWith(reports, "Pods.cs"));
        Assert.Equal(expected, FoldersWith(reports, "pod.yml"));
    }

    private static IEnumerable<string> FoldersWith(IEnumerable<string> reports, string file) => reports
        .Where(report => report.Contains($"/{file}(", StringComparison.Ordinal))
        .Select(report => $"{report[..report.IndexOf($"/{file}", StringComparison.Ordinal)]} {report.Split(' ')[1]}")
        .Order(StringComparer.Ordinal);

    [Fact]
    public void Trusted_registries_and_the_switch_reach_the_compiler()
    {
        const string code = """
            using k8s.Models;

            public static class Containers
            {
                public static readonly V1Container Web = new() { Name = "web", Image = "one.example/web:1" };
                public static readonly V1Container Api = new() { Name = "api", Image = "two.example/api:1" };
                public static readonly V1Container Job = new() { Name = "job", Image = {|warning KUBE3006:"three.example/job:1"|} };
            }

            """;
        var project = package.CreateWorkspace()
            .WriteProject(
                """
                <KubeGuardPreset>None</KubeGuardPreset>
                <KubeGuardTrustedRegistries>
                  one.example;
                  two.example
                </KubeGuardTrustedRegistries>
                """,
                Sources.KubernetesClient)
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE3006.severity = warning\n")
            .WriteMarked("Containers.cs", code);

        project.Build().MustSucceed().MustReport(project.Marks);
        project.Build("--no-incremental", "-p:KubeGuardEnabled=false").MustSucceed().MustReport();
    }
}
