using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>A project is checked once, however many frameworks it targets and however it is reached.</summary>
public sealed class MultiTargetingTests(MultiTargetingTests.Project project) : IClassFixture<MultiTargetingTests.Project>
{
    [Theory]
    [InlineData("build")]
    [InlineData("publish", "../App")]
    public void A_project_for_several_frameworks_reports_once(params string[] command) => Verify(command);

    [MatrixTheory]
    [InlineData("build", "--framework", "net10.0")]
    [InlineData("build", "-graph")]
    [InlineData("build", "-t:ValidateKubernetesManifests")]
    [InlineData("build", "../App")]
    [InlineData("build", "../Classic.sln")]
    [InlineData("pack")]
    [InlineData("build", "-p:GeneratePackageOnBuild=true")]
    [InlineData("publish", "--framework", "netstandard2.0")]
    public void It_reports_once_by_every_command(params string[] command) => Verify(command);

    [MatrixTheory]
    [InlineData("build", "../App")]
    [InlineData("build", "../All.slnx")]
    [InlineData("build", "../All.slnx", "-graph")]
    public void It_reports_once_in_several_processes(params string[] command) => VerifyInSeveralProcesses(command);

    private void Verify(string[] command) =>
        project.Run([.. command, "--no-restore"]).MustSucceed().MustReportRules("warning KUBE1005");

    private void VerifyInSeveralProcesses(params string[] command) =>
        project.RunAlone([.. command, "--no-restore", "-m"]).MustSucceed().MustReportRules("warning KUBE1005");

    /// <summary>A library for two frameworks, and a program that references it; restored once.</summary>
    public sealed class Project
    {
        private readonly Workspace _workspace;

        public Project(KubeGuardPackage package)
        {
            _workspace = package.CreateWorkspace();
            _workspace
                .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE1005.severity = warning\n")
                .Write("All.slnx", """
                    <Solution>
                      <Project Path="App/App.csproj" />
                      <Project Path="Library/Library.csproj" />
                    </Solution>
                    """)
                .Write("Classic.sln", """
                    Microsoft Visual Studio Solution File, Format Version 12.00
                    Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "App", "App\App.csproj", "{5B4E4F4E-5A5B-4E9C-9B0E-000000000001}"
                    EndProject
                    Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Library", "Library\Library.csproj", "{5B4E4F4E-5A5B-4E9C-9B0E-000000000002}"
                    EndProject
                    Global
                      GlobalSection(SolutionConfigurationPlatforms) = preSolution
                        Debug|Any CPU = Debug|Any CPU
                      EndGlobalSection
                      GlobalSection(ProjectConfigurationPlatforms) = postSolution
                        {5B4E4F4E-5A5B-4E9C-9B0E-000000000001}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
                        {5B4E4F4E-5A5B-4E9C-9B0E-000000000001}.Debug|Any CPU.Build.0 = Debug|Any CPU
                        {5B4E4F4E-5A5B-4E9C-9B0E-000000000002}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
                        {5B4E4F4E-5A5B-4E9C-9B0E-000000000002}.Debug|Any CPU.Build.0 = Debug|Any CPU
                      EndGlobalSection
                    EndGlobal
                    """)
                .Write("App/App.csproj", """
                    <Project Sdk="Microsoft.NET.Sdk">
                      <PropertyGroup>
                        <TargetFramework>net10.0</TargetFramework>
                      </PropertyGroup>
                      <ItemGroup>
                        <ProjectReference Include="../Library/Library.csproj" />
                      </ItemGroup>
                    </Project>
                    """)
                .Write("Library/Library.csproj", $"""
                    <Project Sdk="Microsoft.NET.Sdk">
                      <PropertyGroup>
                        <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                        <KubeGuardPreset>None</KubeGuardPreset>
                      </PropertyGroup>
                      <ItemGroup>
                        {_workspace.PackageReference}
                      </ItemGroup>
                    </Project>
                    """)
                .WriteMarked("Library/deploy/api.yaml", Sources.Manifest);
            _workspace.In("App").Run("restore").MustSucceed();
        }

        internal BuildResult Run(params string[] arguments) => _workspace.In("Library").Run(arguments);

        internal BuildResult RunAlone(params string[] arguments) => _workspace.In("Library").RunAlone(arguments);
    }
}
