using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The hosts and projects in which MSBuild may run the task.</summary>
public sealed class HostTests(KubeGuardPackage package)
{
    [Fact]
    public void A_process_of_its_own_reports_the_same()
    {
        var project = package.CreateWorkspace()
            .WriteProject()
            .Write("Directory.Build.targets", """
                <Project>
                  <UsingTask TaskName="KubeGuard.Build.ValidateKubernetesManifests" AssemblyFile="$(_KubeGuardTasksFolder)KubeGuard.Build.Tasks.dll" TaskFactory="TaskHostFactory" Override="true" />
                </Project>
                """)
            .WriteMarked("deploy/api.yaml", Sources.Manifest);

        project.Validate().MustFail().MustReport(project.Marks);
    }

    [MatrixFact]
    public void Several_threads_of_one_process_report_the_same()
    {
        var project = package.CreateWorkspace().WriteProject().WriteMarked("deploy/api.yaml", Sources.Manifest);

        project.RunAlone("build", "-t:ValidateKubernetesManifests", "-mt").MustFail().MustReport(project.Marks);
    }

    [MatrixFact]
    public void The_copy_of_a_project_that_WPF_compiles_first_reports_nothing_of_its_own()
    {
        var project = package.CreateWorkspace()
            .WriteProject()
            .Write("Directory.Build.targets", """
                <Project>
                  <Target Name="MarkupCompilePass2" BeforeTargets="CoreCompile" Condition="!$(MSBuildProjectName.EndsWith('_wpftmp'))">
                    <MSBuild Projects="App_k3j2_wpftmp.csproj" Targets="Compile" Properties="AssemblyName=App;IntermediateOutputPath=obj/wpftmp/" />
                  </Target>
                  <Target Name="SayWhatWasCompiled" AfterTargets="CoreCompile">
                    <Message Importance="high" Text="$(MSBuildProjectName) was compiled." />
                  </Target>
                </Project>
                """)
            .Write("App_k3j2_wpftmp.csproj", """
                <Project>
                  <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
                  <Import Project="obj/App.csproj.nuget.g.props" />
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <_TargetAssemblyProjectName>App</_TargetAssemblyProjectName>
                  </PropertyGroup>
                  <Import Project="obj/App.csproj.nuget.g.targets" />
                  <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
                </Project>
                """)
            .Write("Code.cs", "class Code;")
            .WriteMarked("deploy/api.yaml", Sources.Manifest);

        project.Build("App.csproj").MustFail().MustReport(project.Marks).MustSay("App_k3j2_wpftmp was compiled.");
    }

    [MatrixFact]
    public void A_traversal_project_which_never_compiles_checks_its_manifests()
    {
        var project = package.CreateWorkspace();
        project
            .Write("App.csproj", $"""
                <Project>
                  <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <IsTraversal>true</IsTraversal>
                  </PropertyGroup>
                  <ItemGroup>
                    {project.PackageReference}
                  </ItemGroup>
                  <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
                  <Target Name="Build" />
                </Project>
                """)
            .WriteMarked("deploy/api.yaml", Sources.Manifest);

        project.Build().MustFail().MustReport(project.Marks);
    }
}
