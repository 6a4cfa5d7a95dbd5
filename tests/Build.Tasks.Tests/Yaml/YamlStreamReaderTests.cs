using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Tasks.Tests.Yaml;

/// <summary>The documents of a stream; an error affects one document only.</summary>
public sealed class YamlStreamReaderTests
{
    [Fact]
    public void Documents_are_counted_from_0_empty_ones_included()
    {
        var stream = Read("# head\n---\na: 1\n---\n---\nb: 2\n...\n# tail\n");

        Assert.Equal([0, 1, 2], stream.Documents.Select(document => document.Index));
        Assert.True(Cursor(stream.Documents[1]).IsAbsent);
        Assert.True(Cursor(stream.Documents[2])["b"].Is(2));
    }

    [Fact]
    public void A_broken_document_costs_no_other_and_the_indices_stay_right()
    {
        var stream = Read("a: 1\n---\nb: [1\n---\nc: 3\n---\n\"d\n---\ne: 5\n");

        Assert.Equal([0, 2, 4], stream.Documents.Select(document => document.Index));
        Assert.Equal([1, 3], stream.Errors.Select(error => error.Document));
        Assert.Equal(5, Location(Cursor(stream.Documents[1])["c"]).Line);
    }

    [Fact]
    public void Directives_belong_to_the_document_below_them()
    {
        var stream = Read("a: 1\n...\n# version\n%YAML 1.2\n---\nb: 2\n---\nc: [\n");

        Assert.Equal([0, 1], stream.Documents.Select(document => document.Index));
        Assert.Equal(2, Assert.Single(stream.Errors).Document);
    }

    [Fact]
    public void What_follows_a_finished_document_without_a_marker_is_one_error()
    {
        var stream = Read("- a\nb: c\n---\nd: 1\n");

        Assert.Equal(0, Assert.Single(stream.Errors).Document);
        Assert.Equal(1, Assert.Single(stream.Documents).Index);
    }

    [Fact]
    public void Aliases_stand_for_their_anchors()
    {
        var root = ReadOne("base: &base { image: nginx }\ncopy: *base\n");

        Assert.True(root["copy"]["image"].Is("nginx"));
        Assert.Equal((1, 22), Position(root["copy"]["image"]));
    }

    [Fact]
    public void Merged_keys_win_over_those_before_the_merge_and_earlier_sources_over_later_ones()
    {
        var root = ReadOne("""
            a: &a { x: 1, y: 1, z: 1, w: 1 }
            b: &b { y: 2, z: 2 }
            c: { w: 3, <<: [*b, *a], z: 3 }
            d: { <<: *a }
            """);

        Assert.True(root["c"]["x"].Is(1));
        Assert.True(root["c"]["y"].Is(2));
        Assert.True(root["c"]["z"].Is(3));
        Assert.True(root["c"]["w"].Is(1));
        Assert.True(root["d"]["x"].Is(1));
        Assert.True(root["d"]["<<"].IsAbsent);
    }

    [Theory]
    [InlineData("a: *missing")]
    [InlineData("a: &a\n  b: *a\n")]
    [InlineData("&a [*a]")]
    public void An_alias_without_a_complete_anchor_is_an_error(string yaml) =>
        Assert.Contains("anchor", Assert.Single(Read(yaml).Errors).Message);

    [Fact]
    public void Aliases_that_stand_for_billions_of_nodes_are_an_error()
    {
        var lines = Enumerable.Range(1, 10).Select(i => $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 10))}]");
        var yaml = "a0: &a0 [x]\n" + string.Join("\n", lines);

        Assert.Contains("aliases", Assert.Single(Read(yaml).Errors).Message);
    }

    [Fact]
    public void Nesting_without_end_is_an_error()
    {
        var yaml = string.Concat(Enumerable.Repeat("[", 10_000)) + string.Concat(Enumerable.Repeat("]", 10_000));

        Assert.Contains("levels deep", Assert.Single(Read(yaml).Errors).Message);
    }

    [Fact]
    public void Every_repeated_key_is_named_with_the_line_of_the_first()
    {
        var document = Assert.Single(Read("a: 1\nb:\n  c: 1\n  c: 2\na: 2\na: 3\n").Documents);

        Assert.Equal(
            ["c (4,3) first 3", "a (5,1) first 1", "a (6,1) first 1"],
            document.Duplicates.Select(key => $"{key.Key} ({key.Location.Line},{key.Location.Column}) first {key.First.Line}"));
        Assert.True(Cursor(document)["a"].Is(3));
    }

    [Fact]
    public void Many_keys_and_duplicates_are_read()
    {
        var yaml = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"key{i}: {i}\n")) + "key7: again\n";

        var document = Assert.Single(Read(yaml).Documents);

        Assert.Equal(50_001, ((MappingNode)document.Root).Entries.Count);
        Assert.Equal(8, Assert.Single(document.Duplicates).First.Line);
    }

    [Fact]
    public void A_merged_key_is_no_duplicate() =>
        Assert.Empty(Assert.Single(Read("a: &a { x: 1 }\nb: { <<: *a, x: 2 }").Documents).Duplicates);

    [Fact]
    public void Json_is_read_with_tabs_escapes_and_unicode()
    {
        var root = ReadOne("{\n\t\"kind\":\t\"Pod\",\n\t\"spec\": { \"tab\": \"a\\tb\", \"smile\": \"\\ud83d\\ude00\" }\n}");

        Assert.True(root["spec"]["tab"].Is("a\tb"));
        Assert.True(root["spec"]["smile"].Is("😀"));
        Assert.Equal((2, 10), Position(root["kind"]));
    }

    [Fact]
    public void Block_scalars_are_text_whatever_they_look_like()
    {
        var root = ReadOne("literal: |\n  # no comment\n  key: value\nfolded: >-\n  one\n  two\nafter: 1\n");

        Assert.True(root["literal"].Is("# no comment\nkey: value\n"));
        Assert.True(root["folded"].Is("one two"));
        Assert.Equal((7, 8), Position(root["after"]));
    }

    [Theory]
    [InlineData("!custom x", "x")]
    [InlineData("!!str 1", "1")]
    [InlineData("! yes", "yes")]
    public void A_tag_that_is_unknown_or_says_string_gives_a_string(string value, string text) =>
        Assert.True(ReadOne("a: " + value)["a"].Is(text));

    [Fact]
    public void A_custom_tag_on_a_mapping_changes_nothing() => Assert.True(ReadOne("a: !custom { b: 1 }")["a"]["b"].Is(1));

    [Theory]
    [InlineData("yes")]
    [InlineData("On")]
    [InlineData("TRUE")]
    [InlineData("y")]
    public void Words_of_YAML_1_1_are_true(string word) => Assert.True(ReadOne("a: " + word)["a"].Is(true));

    [Theory]
    [InlineData("no")]
    [InlineData("Off")]
    [InlineData("FALSE")]
    [InlineData("n")]
    public void Words_of_YAML_1_1_are_false(string word) => Assert.True(ReadOne("a: " + word)["a"].Is(false));

    [Theory]
    [InlineData("\"yes\"")]
    [InlineData("'true'")]
    [InlineData("yEs")]
    [InlineData("nginx")]
    [InlineData("1.2.3")]
    [InlineData("10m")]
    [InlineData("128Mi")]
    [InlineData("1F")]
    [InlineData("+n")]
    [InlineData(".")]
    public void Other_words_are_strings(string text) => Assert.NotNull(ReadOne($"a: [{text}]")["a"].Items.Single().String);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-12", -12)]
    [InlineData("+5", 5)]
    [InlineData("0x1F", 31)]
    [InlineData("0o17", 15)]
    [InlineData("017", 15)]
    [InlineData("1_000", 1000)]
    [InlineData("0b101", 5)]
    public void Whole_numbers_are_read_as_the_API_server_reads_them(string text, long number) => Assert.True(ReadOne("a: " + text)["a"].Is(number));

    [Theory]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("2.5e-3")]
    [InlineData("1_0.5_")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".NaN")]
    [InlineData("99999999999999999999")]
    public void Other_numbers_are_no_strings(string text) => Assert.Equal(ScalarKind.Float, ((ScalarNode)ReadOne("a: " + text)["a"].Node!).Kind);

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    public void Nulls_are_absent(string text) => Assert.True(ReadOne("a: " + text)["a"].IsAbsent);

    [Theory]
    [InlineData("registry.example/{{ image }}:1", "registry.example/", ":1")]
    [InlineData("'${REGISTRY}/app:latest'", "", "/app:latest")]
    [InlineData("app:$(TAG)", "app:", "")]
    [InlineData("\"#{tag}#\"", "", "")]
    public void What_a_tool_will_replace_is_unknown(string value, string prefix, string suffix)
    {
        var text = ReadOne("a: " + value)["a"].Text!.Value;

        Assert.False(text.IsComplete);
        Assert.Equal((prefix, suffix), (text.Prefix, text.Suffix));
    }

    [Fact]
    public void A_placeholder_without_quotes_is_unknown() => Assert.True(ReadOne("a: {{ name }}")["a"].IsUnknown);

    [Theory]
    [InlineData("a: ${open")]
    [InlineData("a: costs 5$")]
    public void What_only_looks_like_a_placeholder_is_known(string yaml) => Assert.NotNull(ReadOne(yaml)["a"].String);

    private static YamlStream Read(string yaml) => YamlStreamReader.Read("test.yaml", yaml);

    private static ManifestCursor Cursor(YamlDocument document) => ManifestCursor.Root(document.Root);

    private static ManifestCursor ReadOne(string yaml)
    {
        var stream = Read(yaml);
        Assert.Empty(stream.Errors);
        return Cursor(Assert.Single(stream.Documents));
    }

    private static YamlLocation Location(ManifestCursor cursor) => Assert.IsType<YamlLocation>(cursor.Node!.Location);

    private static (int Line, int Column) Position(ManifestCursor cursor) => (Location(cursor).Line, Location(cursor).Column);
}
