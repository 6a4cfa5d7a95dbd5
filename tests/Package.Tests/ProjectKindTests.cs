using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The projects that are checked, and how little must be built for it.</summary>
public sealed class ProjectKindTests(KubeGuardPackage package)
{
    [MatrixFact]
    public void A_test_project_may_have_careless_objects_in_CSharp_and_in_YAML()
    {
        var project = package.CreateWorkspace()
            .Write("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""")
            .WriteNewProject("<OutputType>Exe</OutputType>", $"""
                {Sources.KubernetesClient}
                <PackageReference Include="xunit.v3" Version="3.2.2" />
                """)
            .Write("PodTests.cs", """
                public class PodTests
                {
                    [Xunit.Fact]
                    public void The_careless_pod_is_careless() => Xunit.Assert.True(Pods.Api().Spec.Containers[0].SecurityContext.Privileged);
                }
                """)
            .WriteMarked("Pods.cs", Sources.CSharp)
            .WriteMarked("testdata/pod.yaml", Sources.Manifest);

        var (exitCode, output) = DotNet.Run(project.Folder, ["test", "-p:UseSharedCompilation=false"]);
        Assert.True(exitCode == 0, output);
        Assert.Contains("succeeded: 1", output);
        Assert.DoesNotContain("KUBE", output);
        project.Build("-p:KubeGuardEnabled=true", "--no-incremental").MustFail().MustReport(project.Marks);
    }

    [Fact]
    public void Manifests_are_checked_alone_before_anything_was_restored_or_built()
    {
        var workspace = package.CreateWorkspace()
            .Write("Library/Library.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""")
            .Write("Library/Broken.cs", "class Broken { int number = \"text\"; }");
        var project = workspace.In("App")
            .WriteNewProject(items: """<ProjectReference Include="../Library/Library.csproj" />""")
            .WriteMarked("deploy/api.yaml", Sources.Manifest);

        project.Validate().MustFail().MustReport(project.Marks);
        Assert.False(Directory.Exists(project.PathOf("bin")));
        Assert.False(Directory.Exists(workspace.PathOf("Library/bin")));
    }

    [Fact]
    public void Before_the_restore_of_the_project_itself_MSBuild_does_not_know_the_target()
    {
        var project = package.CreateWorkspace().WriteNewProject().WriteMarked("deploy/api.yaml", Sources.Manifest);

        project.Validate("--no-restore").MustFail().MustSay("error MSB4057: The target \"ValidateKubernetesManifests\" does not exist in the project.");
    }

    // The compiler gets the analyzers of all packages, even of those that only a referenced project has.
    [Fact]
    public void A_project_that_only_references_one_with_the_package_chooses_for_itself()
    {
        var workspace = package.CreateWorkspace();
        workspace.In("A").WriteNewProject(items: Sources.KubernetesClient)
            .Write("A.cs", "public static class A;")
            .Write("App.csproj", File.ReadAllText(workspace.PathOf("A/App.csproj")).Replace(" PrivateAssets=\"all\"", "", StringComparison.Ordinal));
        var project = workspace.In("B")
            .Write("B.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../A/App.csproj" />
                    <CompilerVisibleProperty Include="KubeGuardEnabled" Condition="'$(KubeGuardEnabled)' != ''" />
                  </ItemGroup>
                </Project>
                """)
            .WriteMarked("Pods.cs", Sources.CSharp);

        project.Build().MustSucceed().MustReport();
        project.Build("-p:KubeGuardEnabled=false", "--no-restore", "--no-incremental").MustSucceed().MustReport();
        project.Build("-p:KubeGuardEnabled=true", "--no-restore", "--no-incremental").MustFail().MustReport(project.Marks);
    }
}
