using System.Text;
using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Tasks.Tests.Yaml;

/// <summary>A byte order mark at the start of a document, as in concatenated files, is white space.</summary>
public sealed class ByteOrderMarkTests : IDisposable
{
    private const string Mark = "\uFEFF";
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n  - name: web\n    image: mcr.microsoft.com/web:1\n    securityContext:\n      privileged: true\n";

    private readonly TaskTest _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("a: 1\n---\n" + Mark + "a: 1\n")]
    [InlineData("a: 1\n" + Mark + "---\na: 1\n")]
    [InlineData("a: 1\n---\n" + Mark + "---\na: 1\n")]
    [InlineData(Mark + "a: 1\n---\n" + Mark + "# comment\na: 1\n")]
    [InlineData("a: 1\n---\n# comment\n" + Mark + "a: 1\n")]
    [InlineData("a: 1\n---\n" + Mark + Mark + "a: 1\n")]
    [InlineData(Mark + "---\r\na: 1\r\n...\r\n" + Mark + "a: 1\r\n")]
    [InlineData("{\"a\": 1}\n---\n" + Mark + "{\"a\": 1}")]
    public void At_the_start_of_a_document_it_is_white_space(string yaml)
    {
        var stream = YamlStreamReader.Read("test.yaml", yaml);

        Assert.Empty(stream.Errors);
        Assert.Equal(2, stream.Documents.Count(document => ManifestCursor.Root(document.Root)["a"].Is(1)));
    }

    [Theory]
    [InlineData("a: " + Mark + "b", Mark + "b")]
    [InlineData("a: \"b" + Mark + "c\"", "b" + Mark + "c")]
    [InlineData("a: |\n  " + Mark + "b\n", Mark + "b\n")]
    public void Within_a_document_it_is_text(string yaml, string text) =>
        Assert.True(ManifestCursor.Root(Assert.Single(YamlStreamReader.Read("test.yaml", yaml).Documents).Root)["a"].Is(text));

    [Theory]
    [InlineData("---\n" + Mark, 11, 5)]
    [InlineData(Mark + "---\n", 11, 5)]
    public void It_takes_a_column_of_its_line_and_no_other(string separator, int line, int column)
    {
        var stream = YamlStreamReader.Read("test.yaml", Pod + separator + Pod[..(Pod.IndexOf('\n') + 1)] + "at: here\n");

        var version = Assert.IsType<YamlLocation>(ManifestCursor.Root(stream.Documents[1].Root)["apiVersion"].Node!.Location);
        var place = Assert.IsType<YamlLocation>(ManifestCursor.Root(stream.Documents[1].Root)["at"].Node!.Location);
        Assert.Equal((line, separator.EndsWith(Mark, StringComparison.Ordinal) ? 14 : 13), (version.Line, version.Column));
        Assert.Equal((line + 1, column), (place.Line, place.Column));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void A_finding_after_one_is_reported_and_its_fix_keeps_every_mark(string encoding)
    {
        var text = $"{Mark}{Pod}---\n{Mark}{Pod}";
        var path = _test.Write("both.yaml", "");
        File.WriteAllBytes(path, Encoding.GetEncoding(encoding).GetBytes(text));
        using var fix = new FixKubernetesManifests
        {
            BuildEngine = _test.Engine,
            Rules = "KUBE1005",
            ProjectDirectory = _test.Folder,
            ProjectFile = Path.Combine(_test.Folder, "test.csproj"),
            Manifests = [new Microsoft.Build.Utilities.TaskItem(path)],
        };

        Assert.True(fix.Execute());

        Assert.Equal(text.Replace("true", "false"), Encoding.GetEncoding(encoding).GetString(File.ReadAllBytes(path)));
    }
}
