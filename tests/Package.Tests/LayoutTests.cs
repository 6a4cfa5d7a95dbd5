using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>Manifests that were copied to the outputs of a project are not checked again, for every layout of outputs.</summary>
public sealed class LayoutTests(KubeGuardPackage package)
{
    private static readonly IReadOnlyDictionary<string, string> _layouts = new Dictionary<string, string>
    {
        ["Artifacts"] = "<UseArtifactsOutput>true</UseArtifactsOutput>",
        ["Elsewhere"] = @"<BaseIntermediateOutputPath>$(MSBuildThisFileDirectory)../tmp of a build/</BaseIntermediateOutputPath><BaseOutputPath>out\</BaseOutputPath>",
        ["ContinuousIntegration"] = "<ContinuousIntegrationBuild>true</ContinuousIntegrationBuild><Deterministic>true</Deterministic>",
    };

    private static readonly string[] _caches =
    [
        "Artifacts/artifacts/obj/Artifacts/debug/Artifacts.KubeGuard.cache",
        "ContinuousIntegration/obj/Debug/ContinuousIntegration.KubeGuard.cache",
        "tmp of a build/Debug/Elsewhere.KubeGuard.cache",
    ];

    [Fact]
    public void Outputs_are_no_inputs_and_clean_finds_what_was_written()
    {
        var workspace = package.CreateWorkspace()
            .Write("All.slnx", $"<Solution>{string.Concat(_layouts.Keys.Select(name => $"""<Project Path="{name}/{name}.csproj" />"""))}</Solution>")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE1005.severity = warning\n");
        foreach (var (name, properties) in _layouts)
        {
            WriteProject(workspace.In(name), name, properties);
        }

        var expected = _layouts.Keys.Select(name => $"{name}/deploy/api.yaml(18,21): warning KUBE1005").ToList();
        workspace.Build().MustSucceed().MustReport(expected);
        Assert.Equal(6, Directory.GetFiles(workspace.Folder, "api.yaml", SearchOption.AllDirectories).Length);
        Assert.Equal(_caches, Caches(workspace));

        workspace.Build("--no-restore").MustSucceed().MustReport(expected);
        workspace.Run("clean").MustSucceed();
        Assert.Empty(Caches(workspace));
    }

    private static IEnumerable<string> Caches(Workspace workspace) => Directory
        .GetFiles(workspace.Folder, "*.KubeGuard.cache", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(workspace.Folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static void WriteProject(Workspace project, string name, string properties) => project
        .Write("Directory.Build.props", $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>")
        .Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <KubeGuardPreset>None</KubeGuardPreset>
              </PropertyGroup>
              <ItemGroup>
                {project.PackageReference}
                <None Update="deploy/*" CopyToOutputDirectory="Always" />
              </ItemGroup>
            </Project>
            """)
        .Write("Code.cs", "class Code;")
        .WriteMarked("deploy/api.yaml", Sources.Manifest);
}
