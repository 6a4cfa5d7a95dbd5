using System.Text.Json;
using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The items of a project, as MSBuild, <c>dotnet watch</c> and Visual Studio see them.</summary>
public sealed class EvaluationTests(EvaluationTests.Project project) : IClassFixture<EvaluationTests.Project>
{
    private static readonly string[] _all = ["api.yaml", "deploy/api.yml", "out/api.yaml"];

    [Theory]
    [InlineData("-p:EnableDefaultItems=true", 3)]
    [InlineData("-p:EnableDefaultItems=false", 0)]
    [InlineData("-p:EnableDefaultItems=false -p:EnableDefaultKubernetesManifestItems=true", 3)]
    [InlineData("-p:EnableDefaultKubernetesManifestItems=false", 0)]
    [InlineData("-p:FileBasedProgram=true", 0)]
    [InlineData("-p:FileBasedProgram=true -p:EnableDefaultKubernetesManifestItems=true", 3)]
    [InlineData("-p:PublishDir=out", 2)]
    [InlineData("-p:PublishDir=./out/", 2)]
    [InlineData("-p:OutputPath=out/", 2)]
    [InlineData("-p:PublishDir=./", 3)]
    [InlineData("-p:PublishDir=../", 3)]
    public void The_default_pattern_obeys_the_properties_of_the_SDK(string properties, int expected) =>
        Assert.Equal(_all.Take(expected), project.Items("KubernetesManifest", properties.Split(' ')));

    [Fact]
    public void Manifests_are_watched_and_inputs_of_the_up_to_date_check()
    {
        Assert.Equal(_all, project.Items("UpToDateCheckInput"));
        Assert.Equal(_all, project.Items("Watch"));
        Assert.Empty(project.Items("Watch", "-p:IsTestProject=true"));
        Assert.Empty(project.Items("UpToDateCheckInput", "-p:KubeGuardEnabled=false"));
    }

    [Fact]
    public void So_are_the_files_of_charts_and_overlays()
    {
        string[] expected = [.. _all, "../chart/Chart.yaml", "../chart/templates/a.yaml", "../base/kustomization.yaml", "../base/a.yaml", "../overlay/kustomization.yaml"];
        string[] charts = ["-p:WithCharts=true", "-t:_CollectKubeGuardInputs"];

        Assert.Equal(expected.Order(StringComparer.Ordinal), project.Items("Watch", charts));
        Assert.Equal(expected.Order(StringComparer.Ordinal), project.Items("UpToDateCheckInput", charts));
        Assert.Equal(["obj/Debug/App.KubeGuard.cache"], project.Items("UpToDateCheckOutput", charts));
    }

    /// <summary>A project that is restored once.</summary>
    public sealed class Project
    {
        private readonly KubeGuardPackage _package;
        private readonly Workspace _project;

        public Project(KubeGuardPackage package)
        {
            _package = package;
            _project = package.CreateWorkspace()
                .Write("chart/Chart.yaml", "apiVersion: v2\nname: chart\n")
                .Write("chart/templates/a.yaml", "")
                .Write("base/kustomization.yaml", "resources: [a.yaml]\n")
                .Write("base/a.yaml", "")
                .Write("overlay/kustomization.yaml", "resources: [../base]\n")
                .In("App");
            _project.WriteProject(items: """
                <HelmChart Include="../chart" Condition="'$(WithCharts)' == 'true'" />
                <Kustomization Include="../overlay" Condition="'$(WithCharts)' == 'true'" />
                """);
            foreach (var file in _all)
            {
                _project.Write(file, "");
            }

        }

        /// <summary>The items of a type, by their paths from the project, in order.</summary>
        internal IReadOnlyList<string> Items(string type, params string[] arguments)
        {
            using var json = JsonDocument.Parse(_package.Servers.MustRun(_project.Folder, ["msbuild", $"-getItem:{type}", .. arguments]));
            return
            [
                .. json.RootElement.GetProperty("Items").GetProperty(type).EnumerateArray()
                    .Select(item => Path.GetRelativePath(_project.Folder, item.GetProperty("FullPath").GetString()!).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ];
        }
    }
}
