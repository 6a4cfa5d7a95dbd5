using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.ImageBuilds;

/// <summary>Properties of container publishing through the task, reported where they are set.</summary>
public sealed class ContainerPropertyTests : IDisposable
{
    private readonly TaskTest _test = new();

    [Theory]
    [InlineData("ContainerBaseImage", "node:20", "KUBE3006")]
    [InlineData("ContainerBaseImage", "mcr.microsoft.com/dotnet/aspnet", "KUBE3001")]
    [InlineData("ContainerBaseImage", "mcr.microsoft.com/dotnet/aspnet:latest", "KUBE3002")]
    [InlineData("ContainerRegistry", "docker.io", "KUBE3006")]
    [InlineData("ContainerRegistry", "k8s.gcr.io", "KUBE3008")]
    [InlineData("ContainerUser", "root", "KUBE3022")]
    [InlineData("ContainerUser", "ContainerAdministrator", "KUBE3022")]
    [InlineData("ContainerImageTag", "latest", "KUBE3023")]
    [InlineData("ContainerImageTags", "latest", "KUBE3023")]
    public void Reports_a_property_where_it_is_set(string name, string value, string id) => Assert.Equal([$"test.csproj(3,5) {id}"], Check((name, value)));

    [Theory]
    [InlineData("ContainerBaseImage", "mcr.microsoft.com/dotnet/aspnet:9.0")]
    [InlineData("ContainerRegistry", "mcr.microsoft.com")]
    [InlineData("ContainerUser", "app")]
    [InlineData("ContainerImageTag", "1.4.2")]
    [InlineData("ContainerImageTags", "1.4.2;latest")]
    public void Is_silent_about_good_values(string name, string value) => Assert.Empty(Check((name, value)));

    [Fact]
    public void Is_silent_without_properties() => Assert.Empty(Check());

    [Fact]
    public void With_every_rule_on_reports_no_more_of_a_registry()
    {
        _test.Configuration(".globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.severity = warning\ndotnet_diagnostic.KUBE3003.severity = warning\n");
        Assert.Equal(["test.csproj(3,5) KUBE3006"], Check(("ContainerRegistry", "docker.io")));
    }

    [Fact]
    public void A_trusted_registry_is_one_setting_for_manifests_and_projects()
    {
        _test.Task.TrustedRegistries = "registry.example.com";
        Assert.Empty(Check(("ContainerRegistry", "registry.example.com")));
    }

    [Fact]
    public void Reports_a_property_of_another_file_there()
    {
        _test.Write("test.csproj", "<Project />");
        var props = _test.Write("Directory.Build.props", "<Project>\n <PropertyGroup>\n  <ContainerUser>root</ContainerUser>\n </PropertyGroup>\n</Project>");
        Assert.Equal(["Directory.Build.props(3,3) KUBE3022"], Run([("ContainerUser", "root")], props));
    }

    [Theory]
    [InlineData("shared/container.props")]
    [InlineData("$(MSBuildThisFileDirectory)shared\\container.props")]
    public void Reports_a_property_of_an_imported_file_there(string path)
    {
        _test.Write("shared/container.props", "<Project>\n <Import Project=\"container.props\" />\n <PropertyGroup>\n  <ContainerUser>root</ContainerUser>\n </PropertyGroup>\n</Project>");
        _test.Write("test.csproj", $"<Project>\n <Import Project=\"{path}\" />\n <Import Project=\"$(Other)\" />\n</Project>");
        Assert.Equal(["container.props(4,3) KUBE3022"], Run([("ContainerUser", "root")]).Select(finding => finding[(finding.LastIndexOf('/') + 1)..]));
    }

    [Fact]
    public void The_file_that_has_the_value_counts()
    {
        _test.Write("test.csproj", "<Project>\n <PropertyGroup>\n  <ContainerUser Condition=\"false\">app</ContainerUser>\n </PropertyGroup>\n</Project>");
        var props = _test.Write("Directory.Build.props", "<Project>\n <PropertyGroup>\n  <ContainerUser>root</ContainerUser>\n </PropertyGroup>\n</Project>");
        Assert.Equal(["Directory.Build.props(3,3) KUBE3022"], Run([("ContainerUser", "root")], props));
    }

    [Fact]
    public void Reports_the_property_that_is_composed_of_others()
    {
        _test.Write("test.csproj", "<Project>\n <PropertyGroup>\n  <ContainerBaseImage>$(Hub)/node:20</ContainerBaseImage>\n </PropertyGroup>\n</Project>");
        Assert.Equal(["test.csproj(3,3) KUBE3006"], Run([("ContainerBaseImage", "docker.io/node:20")]));
    }

    [Theory]
    [InlineData("<Project />")]
    [InlineData("<Project>\n <PropertyGroup>\n  <ContainerUser>app</ContainerUser>\n </PropertyGroup>\n</Project>")]
    [InlineData("no XML")]
    public void Reports_a_value_from_elsewhere_at_the_project_file(string project)
    {
        _test.Write("test.csproj", project);
        Assert.Equal(["test.csproj(0,0) KUBE3022"], Run([("ContainerUser", "root")]));
    }

    [Fact]
    public void Message_names_the_project()
    {
        Check(("ContainerBaseImage", "mcr.microsoft.com/dotnet/aspnet"));
        Assert.Contains("Container of Project 'test' uses the image 'mcr.microsoft.com/dotnet/aspnet' without a version", Assert.Single(_test.Engine.Warnings));
    }

    public void Dispose() => _test.Dispose();

    private IReadOnlyList<string> Check(params (string Name, string Value)[] properties)
    {
        var lines = properties.Select(property => $"    <{property.Name}>{property.Value}</{property.Name}>");
        _test.Write("test.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n{string.Join("\n", lines)}\n  </PropertyGroup>\n</Project>\n");
        return Run(properties);
    }

    private IReadOnlyList<string> Run((string Name, string Value)[] properties, params string[] otherFiles)
    {
        _test.Task.ContainerProperties = [.. properties.Select(property => new TaskItem(property.Name, new Dictionary<string, string> { ["Value"] = property.Value }))];
        _test.Task.PropertyFiles = [.. otherFiles.Select(file => new TaskItem(file))];
        return _test.Findings();
    }
}
