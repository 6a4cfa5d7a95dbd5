namespace KubeGuard.Build.Tasks.Tests.Images;

/// <summary>Images that the code of the project names have their findings at the literal.</summary>
public sealed class CodeImageTests : IDisposable
{
    private const string Image = "registry.example.com/shop/api:1.4.2";

    private readonly ImageTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_vulnerable_image_is_reported_at_the_literal() => Assert.Equal(
        [$"Shop.cs(2,37): KUBE3015: Image '{Image}' contains Newtonsoft.Json 9.0.1 with GHSA-5crp-9r3c-p9vr (high); 13.0.1 fixes it"],
        Lines($$"""
            // "{{Image}}"
            var api = new V1Container { Image = "{{Image}}" };
            """));

    [Theory]
    [InlineData("@\"IMAGE\"")]
    [InlineData("\"\"\"IMAGE\"\"\"")]
    [InlineData("$\"{Use(\"IMAGE\")} and {{{x}\"")]
    [InlineData("'\"' + Use(\"IMAGE\")")]
    public void Literals_of_every_form_are_found(string code) => Assert.Single(Lines($"var image = {code.Replace("IMAGE", Image, StringComparison.Ordinal)};"));

    [Theory]
    [InlineData("// \"IMAGE\"")]
    [InlineData("/* \n \"IMAGE\" */")]
    [InlineData("var x = Registry + \"/\" + \"IMAGE\";")]
    [InlineData("var x = \"IMAGE\" + suffix;")]
    [InlineData("var x = $\"IMAGE\";")]
    [InlineData("var x = \"the image IMAGE\";")]
    [InlineData("#if DEBUG\nvar x = \"IMAGE\";\n#endif")]
    [InlineData("#pragma warning disable KUBE3015 // The package is not loaded.\nvar x = \"IMAGE\";")]
    public void Other_texts_and_accepted_ones_are_not(string code) => Assert.Empty(Lines(code.Replace("IMAGE", Image, StringComparison.Ordinal)));

    [Fact]
    public void A_pragma_ends_where_it_is_restored() =>
        Assert.StartsWith("Shop.cs(4,9)", Assert.Single(Lines($"#pragma warning disable KUBE3015\nvar x = \"{Image}\";\n#pragma warning restore KUBE3015\nvar y = \"{Image}\";")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Image = \"redis\"", 1)]
    [InlineData("image: \"redis\"", 1)]
    [InlineData("\"redis:latest\"", 1)]
    [InlineData("Name = \"redis\"", 0)]
    public void A_name_alone_is_an_image_only_where_one_is_assigned(string code, int count) =>
        Assert.Equal(count, _test.Manifest("other").Sbom("redis").Database(ImageTest.Newtonsoft).Code($"Use({code});").Lines().Count);

    [Fact]
    public void Images_without_documents_are_not_missed()
    {
        Lines("var x = \"registry.example.com/shop/unknown:1\";");
        Assert.DoesNotContain(_test.Suggestions, line => line.StartsWith("Shop.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void The_settings_of_the_source_file_count()
    {
        _test.Manifest("other").Sbom(Image).Database(ImageTest.Newtonsoft).Code($"var x = \"{Image}\";").Setting("dotnet_diagnostic.KUBE3015.severity = error");
        _test.Lines();
        Assert.Single(_test.Engine.Errors);
    }

    [Fact]
    public void Only_changed_files_are_read_again()
    {
        _test.Manifest("other").Sbom(Image).Database(ImageTest.Newtonsoft).Code($"var x = \"{Image}\";").Code("class Other;", "Other.cs");
        _test.Task.CacheFile = Path.Combine(_test.Folder, "obj", "project.cache");
        var time = DateTime.UtcNow.AddMinutes(-1);
        File.SetLastWriteTimeUtc(Path.Combine(_test.Folder, "Shop.cs"), time);
        Assert.Single(_test.Lines());
        File.WriteAllText(Path.Combine(_test.Folder, "Shop.cs"), $"var y = \"{Image.Replace("1.4.2", "1.4.1", StringComparison.Ordinal)}\";");
        File.SetLastWriteTimeUtc(Path.Combine(_test.Folder, "Shop.cs"), time);
        Assert.Single(_test.Lines());
        _test.File("Other.cs", "class Others;");
        Assert.Single(_test.Lines());
        _test.File("Shop.cs", "class Shop;");
        Assert.Empty(_test.Lines());
    }

    private IReadOnlyList<string> Lines(string code) => _test.Manifest("other").Sbom(Image).Database(ImageTest.Newtonsoft).Code(code).Lines();
}
