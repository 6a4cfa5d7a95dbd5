using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>Dockerfiles beside a project, and the properties that publish it as a container.</summary>
public sealed class DockerfileTests(KubeGuardPackage package)
{
    [Fact]
    public void Both_are_checked_without_any_manifest()
    {
        var project = package.CreateWorkspace()
            .WriteProject("<ContainerUser>root</ContainerUser>")
            .WriteMarked("Dockerfile", "FROM {|warning KUBE3001:mcr.microsoft.com/dotnet/aspnet|}\n")
            .WriteMarked("web.Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER {|warning KUBE3022:root|}\n")
            .Write("Dockerfile.dockerignore", "FROM scratch\n");

        project.Validate().MustSucceed().MustReport([.. project.Marks, "App.csproj(5,5): warning KUBE3022"]);
    }

    [Fact]
    public void The_pattern_can_be_switched_off() => package.CreateWorkspace()
        .WriteProject("<EnableDefaultKubernetesDockerfileItems>false</EnableDefaultKubernetesDockerfileItems>")
        .Write("Dockerfile", "FROM node\n")
        .Validate().MustSucceed().MustReport();
}
