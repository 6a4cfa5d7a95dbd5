using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The user's own files win over the preset, for both languages in the same spelling.</summary>
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
        project.Build("--no-restore", "--no-incremental", "-p:KubeGuardEnabled=false").MustSucceed().MustReport();
    }
}
