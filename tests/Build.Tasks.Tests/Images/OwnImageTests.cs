namespace KubeGuard.Build.Tasks.Tests.Images;

/// <summary>The image that the project itself publishes needs no bill of materials.</summary>
public sealed class OwnImageTests : IDisposable
{
    private const string Repository = "registry.example.com/shop/api";
    private const string Image = Repository + ":1.4.2";
    private const string BaseImage = "mcr.example.com/base:1";
    private const string InManifest = $"api.yaml(9,12): KUBE3015: Image '{Image}' contains Newtonsoft.Json 9.0.1 with GHSA-5crp-9r3c-p9vr (high); 13.0.1 fixes it";
    private const string InProject = $"test.csproj(3,5): KUBE3015: Image '{Image}' of this project contains Newtonsoft.Json 9.0.1 with GHSA-5crp-9r3c-p9vr (high); 13.0.1 fixes it";

    private const string ZlibSbom = $$"""
        {
          "bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": { "component": { "type": "container", "name": "{{BaseImage}}" } },
          "components": [ { "type": "library", "name": "Zlib", "version": "9.0.1", "purl": "pkg:nuget/Zlib@9.0.1" } ]
        }
        """;

    private readonly ImageTest _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("1.4.2")]
    [InlineData("latest;1.4.2")]
    public void Its_packages_are_reported_where_a_manifest_uses_it(string tags) =>
        Assert.Equal([InManifest], _test.Manifest(Image).Publishes(Repository, tags).Database(ImageTest.Newtonsoft).Lines());

    [Fact]
    public void Without_tags_it_is_the_latest() =>
        Assert.StartsWith("api.yaml(9,12)", Assert.Single(_test.Manifest(Repository).Publishes(Repository, "").Database(ImageTest.Newtonsoft).Lines()), StringComparison.Ordinal);

    [Theory]
    [InlineData("registry.example.com/other:1")]
    [InlineData(Repository + ":1.4.1")]
    public void They_are_reported_at_the_reference_if_no_manifest_uses_it(string used)
    {
        Assert.Equal([InProject], _test.Manifest(used).Publishes(Repository, "1.4.2").Database(ImageTest.Newtonsoft).Lines());
        Assert.Empty(_test.Suggestions);
    }

    [Fact]
    public void The_name_of_a_project_becomes_a_repository() =>
        Assert.Equal([InManifest], _test.Manifest(Image).Publishes("registry.example.com/Shop/API", "1.4.2").Database(ImageTest.Newtonsoft).Lines());

    [Fact]
    public void NuGetAudit_is_not_repeated_at_the_reference()
    {
        var audited = ImageTest.OwnPackage.TrimEnd('}', '\n', ' ', '\r') + """
            ] },
              "logs": [ { "code": "NU1903", "level": "Warning", "libraryId": "Newtonsoft.Json", "message": "Package 'Newtonsoft.Json' 9.0.1 has a known high severity vulnerability, https://github.com/advisories/GHSA-5crp-9r3c-p9vr" } ]
            }
            """[1..];
        Assert.Empty(_test.Manifest("registry.example.com/other:1").Publishes(Repository, "1.4.2", assets: audited).Database(ImageTest.Newtonsoft).Lines());
    }

    [Fact]
    public void A_version_that_is_managed_centrally_decides()
    {
        _test.File("Directory.Packages.props", """
            <Project>
              <ItemGroup>
                <PackageVersion Include="Newtonsoft.Json" Version="9.0.1" />
              </ItemGroup>
            </Project>
            """);
        _test.Publishes(Repository, "1.4.2").Task.OwnReferences = [];
        _test.References("PackageReference", "Newtonsoft.Json").References("PackageVersion", "Newtonsoft.Json", ("Version", "9.0.1"), ("File", "Directory.Packages.props"));
        Assert.StartsWith("Directory.Packages.props(3,5): KUBE3015: ", Assert.Single(_test.Manifest("other").Database(ImageTest.Newtonsoft).Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_package_that_another_one_brings_the_reference_of_that_one_decides()
    {
        const string Assets = """
            {
              "targets": { "net10.0": {
                "Logging/2.0.0": { "type": "package", "dependencies": { "Newtonsoft.Json": "9.0.1" }, "runtime": { "lib/Logging.dll": {} } },
                "Newtonsoft.Json/9.0.1": { "type": "package", "runtime": { "lib/Newtonsoft.Json.dll": {} } } } },
              "projectFileDependencyGroups": { "net10.0": [ "Logging >= 2.0.0" ] }
            }
            """;
        _test.Publishes(Repository, "1.4.2", assets: Assets, project: ImageTest.OwnProject.Replace("Newtonsoft.Json", "Logging", StringComparison.Ordinal)).References("PackageReference", "Logging", ("Version", "2.0.0"));
        var line = Assert.Single(_test.Manifest("other").Database(ImageTest.Newtonsoft).Lines());
        Assert.StartsWith("test.csproj(3,5): KUBE3015: ", line, StringComparison.Ordinal);
        Assert.Contains("contains Newtonsoft.Json 9.0.1 (used by Logging) with", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<Project><PackageReference Include="Newtonsoft.Json" /></Project>""", "Lib.csproj(1,10)")]
    [InlineData("<Project />", "test.csproj(4,5)")]
    public void Of_a_package_that_another_project_brings_the_reference_there_decides(string lib, string place)
    {
        const string Assets = """
            {
              "targets": { "net10.0": {
                "Lib/1.0.0": { "type": "project", "dependencies": { "Newtonsoft.Json": "9.0.1" } },
                "Newtonsoft.Json/9.0.1": { "type": "package", "runtime": { "lib/Newtonsoft.Json.dll": {} } } } },
              "libraries": { "Lib/1.0.0": { "type": "project", "msbuildProject": "Lib/Lib.csproj" } },
              "projectFileDependencyGroups": { "net10.0": [ "Lib >= 1.0.0" ] }
            }
            """;
        var project = Path.Combine(_test.Folder, "Lib", "Lib.csproj");
        _test.File("Lib/Lib.csproj", lib).Publishes(Repository, "1.4.2", assets: Assets, project: ImageTest.OwnProject.Replace("../Lib/Lib.csproj", project, StringComparison.Ordinal)).Task.OwnReferences = [];
        _test.References("ProjectReference", project);
        Assert.StartsWith($"{place}: KUBE3015: ", Assert.Single(_test.Manifest("other").Database(ImageTest.Newtonsoft).Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bill_of_materials_of_the_base_image_joins()
    {
        var zlib = ImageTest.Newtonsoft.Replace("GHSA-5crp-9r3c-p9vr", "GHSA-2", StringComparison.Ordinal).Replace("CVE-2024-21907", "CVE-2", StringComparison.Ordinal).Replace("Newtonsoft.Json", "Zlib", StringComparison.Ordinal);
        _test.Publishes(Repository, "1.4.2", BaseImage).SbomText(ZlibSbom).Database($"[ {ImageTest.Newtonsoft}, {zlib} ]");
        Assert.Equal(["test.csproj(3,5)", "test.csproj(7,5)"], _test.Lines().Select(line => line.Split(": ")[0]).Order());
        Assert.Equal(2, _test.Manifest(Image).Lines().Count(line => line.StartsWith("api.yaml(9,12)", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_base_image_without_a_document_is_a_suggestion()
    {
        _test.Manifest(Image).Publishes(Repository, "1.4.2", BaseImage).Sbom("registry.example.com/other:1").Database(ImageTest.Newtonsoft).Lines();
        Assert.Equal([$"api.yaml(9,12): KUBE3020: The base '{BaseImage}' of image '{Image}' has no bill of materials among ImageSbom, so its packages are not checked"], _test.Suggestions);
    }

    [Fact]
    public void A_bill_of_materials_of_the_image_knows_more_than_the_project() =>
        Assert.Empty(_test.Manifest(Image).Publishes(Repository, "1.4.2").Sbom(Image, "pkg:nuget/Newtonsoft.Json@13.0.3").Database(ImageTest.Newtonsoft).Lines());

    [Fact]
    public void A_project_that_is_not_restored_is_reported()
    {
        _test.Manifest(Image).Publishes(Repository, "1.4.2").Database(ImageTest.Newtonsoft);
        File.Delete(Path.Combine(_test.Folder, "obj", "project.assets.json"));
        Assert.Equal(["test.csproj(0,0): KUBE9016: The document cannot be read: The packages of the project's own image are not known before it is restored"], _test.Lines());
    }

    [Fact]
    public void The_options_and_severities_of_the_project_file_count()
    {
        _test.Manifest("other").Publishes(Repository, "1.4.2").Database(ImageTest.Newtonsoft).Setting("kubeguard.KUBE3015.minimum_severity = critical");
        Assert.Empty(_test.Lines());
    }

    [Fact]
    public void A_build_without_changes_reports_the_same_and_one_after_an_update_does_not()
    {
        _test.Manifest("other").Publishes(Repository, "1.4.2").Database(ImageTest.Newtonsoft);
        _test.Task.CacheFile = Path.Combine(_test.Folder, "obj", "project.cache");
        Assert.Equal([InProject], _test.Lines());
        Assert.Equal([InProject], _test.Lines());
        _test.File("obj/project.assets.json", ImageTest.OwnPackage.Replace("9.0.1", "13.0.10", StringComparison.Ordinal));
        Assert.Empty(_test.Lines());
    }

    [Fact]
    public void The_use_in_a_manifest_that_did_not_change_is_known()
    {
        _test.Manifest(Image).Publishes(Repository, "1.4.2").Database(ImageTest.Newtonsoft).Code("class Shop;");
        _test.Task.CacheFile = Path.Combine(_test.Folder, "obj", "project.cache");
        Assert.Equal([InManifest], _test.Lines());
        _test.File("Shop.cs", "class Shop { }");
        Assert.Equal([InManifest], _test.Lines());
    }
}
