using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Tasks.Tests.Yaml;

/// <summary>Lines and columns count from 1, columns in UTF-16 units, as the compiler's do. The end is exclusive.</summary>
public sealed class YamlPositionTests
{
    [Theory]
    [InlineData("a:\n  b: value\n", "(2,6)-(2,11)")]
    [InlineData("a:\r\n  b: value\r\n", "(2,6)-(2,11)")]
    [InlineData("a:\r  b: value\r", "(2,6)-(2,11)")]
    [InlineData("a: { x: 😀, b: value }\n", "(1,16)-(1,21)")]
    [InlineData("a: { x: \"\t\", b: value }\n", "(1,17)-(1,22)")]
    [InlineData("# comment\n\na:\n  # comment\n  b: value # comment\n", "(5,6)-(5,11)")]
    [InlineData("a: { x: |-\n", null)]
    [InlineData("a:\n  b: 'value'\n", "(2,6)-(2,13)")]
    [InlineData("a:\n  b:\n    value\n", "(3,5)-(3,10)")]
    [InlineData("---\na: {b: value}\n", "(2,8)-(2,13)")]
    public void A_scalar_is_where_its_value_is(string yaml, string? expected)
    {
        var stream = YamlStreamReader.Read("test.yaml", yaml);
        var actual = stream.Documents.Select(document => Span(ManifestCursor.Root(document.Root)["a"]["b"])).SingleOrDefault();

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void A_mapping_or_sequence_is_where_its_key_is()
    {
        var root = Root("spec:\n  containers:\n  - name: api\n    ports: []\n");

        Assert.Equal("(1,1)-(1,5)", Span(root["spec"]));
        Assert.Equal("(2,3)-(2,13)", Span(root["spec"]["containers"]));
        Assert.Equal("(4,5)-(4,10)", Span(root["spec"]["containers"].Items.Single()["ports"]));
    }

    [Fact]
    public void An_item_is_where_its_first_key_is() =>
        Assert.Equal("(3,5)-(3,9)", Span(Root("spec:\n  containers:\n  - name: api\n")["spec"]["containers"].Items.Single()));

    [Fact]
    public void An_empty_item_is_where_it_is_written() => Assert.Equal((1, 5), Start(Root("a: [{}]")["a"].Items.Single()));

    [Fact]
    public void A_merged_value_is_where_the_anchor_has_it() =>
        Assert.Equal((1, 13), Start(Root("a: &a { x: value }\nb: { <<: *a }")["b"]["x"]) is var start ? (start.Line, start.Column + 1) : default);

    [Theory]
    [InlineData("a: [1\n")]
    [InlineData("a: \"open\n\n\n")]
    [InlineData("a: 1\n b: 2\n")]
    [InlineData("a:\n\t- b\n")]
    [InlineData("{")]
    [InlineData("a: |\n x\n  y\n z\nb")]
    [InlineData("'")]
    public void An_error_is_in_the_file(string yaml)
    {
        var error = Assert.Single(YamlStreamReader.Read("test.yaml", yaml).Errors);

        YamlFuzzTests.AssertLiesIn(yaml, error.Location);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static ManifestCursor Root(string yaml) => ManifestCursor.Root(Assert.Single(YamlStreamReader.Read("test.yaml", yaml).Documents).Root);

    private static (int Line, int Column) Start(ManifestCursor cursor) =>
        cursor.Node!.Location is YamlLocation location ? (location.Line, location.Column) : default;

    private static string Span(ManifestCursor cursor) =>
        cursor.Node?.Location is YamlLocation location
            ? $"({location.Line},{location.Column})-({location.EndLine},{location.EndColumn})"
            : "nowhere";
}
