using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>Processes that stay between builds do not mix up projects or versions.</summary>
public sealed class BuildServerTests(KubeGuardPackage package)
{
    private const string Message = "is privileged";
    private const string NewMessage = "is PRIVILEGED";

    [MatrixFact]
    public void A_new_version_of_the_package_counts_at_once_and_each_project_keeps_its_settings()
    {
        var workspace = package.CreateWorkspace()
            .Write("All.slnx", """<Solution><Project Path="One/One.csproj" /><Project Path="Two/Two.csproj" /></Solution>""");
        WriteProject(workspace.In("One"), "One", "KUBE1005", package.Version);
        WriteProject(workspace.In("Two"), "Two", "KUBE1102", package.Version);
        string[] inManifests = ["One/deploy/api.yaml(18,21): warning KUBE1005", "Two/deploy/api.yaml(19,35): warning KUBE1102"];
        string[] inBoth = [.. inManifests, "One/Pods.cs(25,38): warning KUBE1005", "Two/Pods.cs(26,52): warning KUBE1102"];
        using var compiler = new CompilerServer();
        using var servers = new BuildServers(compiler, withEntryServer: false);

        workspace.Build(servers).MustSucceed().MustReport(inBoth).MustSay(Message);
        workspace.Build(servers).MustSucceed().MustReport(inManifests).MustSay(Message);

        var newVersion = package.Version + ".2";
        package.Repack(newVersion, Message, NewMessage);
        WriteProject(workspace.In("One"), "One", "KUBE1005", newVersion);
        WriteProject(workspace.In("Two"), "Two", "KUBE1102", newVersion);
        var output = workspace.Build(servers).MustSucceed().MustReport(inBoth).MustSay(NewMessage).Output;
        Assert.DoesNotContain(Message, output);
    }

    private static void WriteProject(Workspace project, string name, string rule, string version) => project
        .Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <KubeGuardPreset>None</KubeGuardPreset>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="KubeGuard" Version="{version}" PrivateAssets="all" />
                {Sources.KubernetesClient}
              </ItemGroup>
            </Project>
            """)
        .Write(".globalconfig", $"is_global = true\ndotnet_diagnostic.{rule}.severity = warning\n")
        .WriteMarked("Pods.cs", Sources.CSharp)
        .WriteMarked("deploy/api.yaml", Sources.Manifest);
}
