using KubeGuard.Build.Projects;

namespace KubeGuard.Build.Tasks.Tests.Projects;

/// <summary>The places of items and properties in MSBuild files.</summary>
public sealed class ProjectElementsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("<Project>\n  <PackageReference Include=\"A\" />\n</Project>", 2, 3)]
    [InlineData("<Project><ItemGroup><PackageReference Include=\"B; a \" /></ItemGroup></Project>", 1, 21)]
    [InlineData("<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\">\n<PackageReference Include=\"A\" />\n</Project>", 2, 1)]
    [InlineData("<Project><PackageReference Update=\"A\" /></Project>", 0, 0)]
    [InlineData("<Project><!-- <PackageReference Include=\"A\" /> --></Project>", 0, 0)]
    [InlineData("<Project><PackageReference", 0, 0)]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"A\">]><Project><PackageReference Include=\"&a;\" /></Project>", 0, 0)]
    public void An_item_is_found_by_its_type_and_name(string text, int line, int column)
    {
        File.WriteAllText(_file, text);
        var place = ProjectElements.OfItem(_file, "PackageReference", "A");
        Assert.Equal((line, column), (place.Line, place.Column));
    }

    [Fact]
    public void The_slashes_of_paths_do_not_matter()
    {
        File.WriteAllText(_file, """<Project><ProjectReference Include="..\Lib\Lib.csproj" /></Project>""");
        Assert.Equal(1, ProjectElements.OfItem(_file, "ProjectReference", "../Lib/Lib.csproj").Line);
    }

    [Fact]
    public void The_first_name_of_a_property_that_is_set_counts()
    {
        File.WriteAllText(_file, "<Project>\n<ContainerFamily>alpine</ContainerFamily>\n</Project>");
        Assert.Equal(2, ProjectElements.OfProperty(_file, "ContainerBaseImage", "ContainerFamily").Line);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_place_of_its_own() => Assert.Equal(0, ProjectElements.OfProperty("/nowhere/app.csproj", "ContainerFamily").Line);
}
