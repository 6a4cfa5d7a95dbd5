namespace KubeGuard.Build.Tasks.Tests.Images;

/// <summary>A bad document about images is one finding with its file and position, and all others are read nevertheless.</summary>
public sealed class BadDocumentTests : IDisposable
{
    private const string Image = "registry.example.com/shop/api:1.4.2";

    private readonly ImageTest _test = new();

    public BadDocumentTests() => _test.Manifest(Image).Sbom(Image).Database(ImageTest.Newtonsoft);

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("{ \"bomFormat\": \"CycloneDX\",\n  \"components\": [", "(2,18)")]
    [InlineData("<bom/>", "(1,1)")]
    [InlineData("", "(0,0)")]
    public void A_bill_of_materials(string text, string place) => MustReport($"bad.json{place}", _test.SbomText(text, file: "sbom/bad.json"));

    [Theory]
    [InlineData("{ \"id\": \"B-1\",\n  \"affected\": [ }", "(2,17)")]
    [InlineData("{ \"modified\": \"2026-01-01T00:00:00Z\" }", "(1,1)")]
    [InlineData("\n{ \"id\": \"B-1\", \"modified\": \"2999-01-01T00:00:00Z\" }", "(2,1)")]
    [InlineData("\"text\"", "(1,1)")]
    [InlineData("", "(0,0)")]
    public void A_record(string text, string place) => MustReport($"bad.json{place}", _test.Database(text, "advisories/bad.json"));

    [Theory]
    [InlineData("{ \"@context\": \"https://openvex.dev/ns/v0.2.0\", \"statements\": [\n { \"status\": \"maybe\" } ] }", "(2,2)")]
    [InlineData("{ \"@context\": \"https://openvex.dev/ns/v0.2.0\",\n \"statements\": [", "(2,17)")]
    [InlineData("{ \"@context\": \"https://openvex.dev/ns/v0.2.0\", \"timestamp\": \"2999-01-01T00:00:00Z\", \"statements\": [ { \"status\": \"affected\" } ] }", "(1,1)")]
    public void A_statement(string text, string place) => MustReport($"api.json{place}", _test.Statement(text));

    [Fact]
    public void A_bill_of_materials_of_two_gigabytes()
    {
        _test.SbomText("", file: "sbom/huge.json");
        using (var stream = File.OpenWrite(Path.Combine(_test.Folder, "sbom", "huge.json")))
        {
            stream.SetLength(2L << 30);
        }

        MustReport("huge.json(0,0)", _test);
    }

    [Fact]
    public void A_folder_of_records_that_is_not_there() => MustReport("absent(0,0)", _test.DatabaseFolder("absent"));

    [Fact]
    public void A_package_URL_with_a_damaged_escape_is_not_covered()
    {
        Assert.Single(_test.Sbom(Image, "pkg:nuget/Newtonsoft%2.Json@9%zz", file: "sbom/bad.json").Lines());
        Assert.Equal(["bad.json(0,0): KUBE9017: 1 of 1 packages are not covered: an invalid package URL (1)"], _test.Suggestions);
    }

    private static void MustReport(string place, ImageTest test)
    {
        var lines = test.Lines();
        Assert.Equal(2, lines.Count);
        Assert.StartsWith($"{place}: KUBE9016: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("api.yaml(9,12): KUBE3015: ", lines[1], StringComparison.Ordinal);
    }
}
