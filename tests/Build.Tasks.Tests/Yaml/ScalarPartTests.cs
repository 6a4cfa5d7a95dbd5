using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Tasks.Tests.Yaml;

/// <summary>A part of a string is found in every style in which YAML writes strings.</summary>
public sealed class ScalarPartTests
{
    [Theory]
    [InlineData("a: one two three", 1, 8)]
    [InlineData("a: one\n   two\n  three", 2, 4)]
    [InlineData("a: 'it''s one two'", 1, 15)]
    [InlineData("a: \"\\u0041\\n\\t\\\"one\\\" two\"", 1, 23)]
    [InlineData("a: |\n  one\n    two", 3, 5)]
    [InlineData("a: |2-\n    one\n\n    two\n", 4, 5)]
    [InlineData("a: >\n  one\n  three two", 3, 9)]
    [InlineData("a: |\r\n  one\r\n  two\r\n", 3, 3)]
    [InlineData("x: 1\n---\na: |\n  one\n  two", 5, 3)]
    public void Finds(string yaml, int line, int column)
    {
        var place = ManifestCursor.Root(YamlStreamReader.Read("a.yaml", yaml).Documents[^1].Root)["a"];
        var value = place.String!;

        var found = new ScalarPart("a.yaml", yaml).Locate(Assert.IsType<YamlLocation>(place.NearestLocation), value, value.IndexOf("two", StringComparison.Ordinal), 3);

        Assert.Equal((line, column, line, column + 3), (found.Line, found.Column, found.EndLine, found.EndColumn));
    }

    [Fact]
    public void A_part_that_is_not_there_is_the_whole()
    {
        var place = ManifestCursor.Root(YamlStreamReader.Read("a.yaml", "a: one").Documents[0].Root)["a"];
        var whole = Assert.IsType<YamlLocation>(place.NearestLocation);

        Assert.Same(whole, new ScalarPart("a.yaml", "a: one").Locate(whole, "one", 2, 5));
    }
}
