using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests.Edits;

public sealed class AnchoredFixCodecTests
{
    [Fact]
    public void Every_part_of_an_edit_comes_back()
    {
        var edit = ReadBack(new AnchoredEdit(
            EditOperation.Add, 3, [PathSegment.Of("containers"), PathSegment.Of(2), PathSegment.Of("0")], ScalarNode.String("x"), "choose a tag"));
        Assert.Equal(EditOperation.Add, edit.Operation);
        Assert.Equal(3, edit.Anchor);
        Assert.Equal([PathSegment.Of("containers"), PathSegment.Of(2), PathSegment.Of("0")], edit.Path);
        Assert.Equal("choose a tag", edit.Note);
    }

    [Fact]
    public void A_removal_has_neither_value_nor_note()
    {
        var edit = ReadBack(new AnchoredEdit(EditOperation.Remove, 0, [], null, null));
        Assert.Equal(EditOperation.Remove, edit.Operation);
        Assert.Empty(edit.Path);
        Assert.Null(edit.Value);
        Assert.Null(edit.Note);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    [InlineData("windows\r\nlines")]
    [InlineData(@"C:\new\path")]
    [InlineData("\\\n\\n\\\\n")]
    [InlineData(".dot")]
    [InlineData("MappingNode")]
    public void Any_text_comes_back_as_title_key_value_and_path(string text)
    {
        var fix = new AnchoredFix(text, [new AnchoredEdit(
            EditOperation.Set, 0, [PathSegment.Of(text)], new MappingNode([new MappingEntry(text, ScalarNode.String(text))]), null)]);
        var read = Assert.Single(AnchoredFixCodec.Read(AnchoredFixCodec.Write([fix])));
        Assert.Equal(text, read.Title);
        Assert.Equal(text, Assert.Single(read.Edits[0].Path).Key);
        var entry = Assert.Single(Assert.IsType<MappingNode>(read.Edits[0].Value).Entries);
        Assert.Equal(text, entry.Key);
        Assert.Equal(text, Assert.IsType<ScalarNode>(entry.Value).Text.Value);
    }

    [Fact]
    public void A_tree_of_every_type_comes_back()
    {
        var tree = Assert.IsType<MappingNode>(ReadBack(new AnchoredEdit(EditOperation.Set, 0, [], Yaml.Node("""
            flag: true
            number: -7
            float: 0.5
            nothing: null
            list: [a, { b: c }, []]
            """), null)).Value);
        var root = ManifestCursor.Root(tree);
        Assert.True(root["flag"].Is(true));
        Assert.True(root["number"].Is(-7));
        Assert.Equal(ScalarKind.Float, Assert.IsType<ScalarNode>(root["float"].Node).Kind);
        Assert.Equal(ScalarKind.Null, Assert.IsType<ScalarNode>(root["nothing"].Node).Kind);
        var items = root["list"].Items.ToArray();
        Assert.True(items[0].Is("a"));
        Assert.True(items[1]["b"].Is("c"));
        Assert.Empty(items[2].Items);
    }

    [Fact]
    public void Fixes_keep_their_order()
    {
        AnchoredFix[] fixes = [new("a", []), new("b", [new(EditOperation.Remove, 1, [], null, null), new(EditOperation.Remove, 2, [], null, null)])];
        var read = AnchoredFixCodec.Read(AnchoredFixCodec.Write(fixes));
        Assert.Equal(["a", "b"], read.Select(fix => fix.Title));
        Assert.Equal([1, 2], read[1].Edits.Select(edit => edit.Anchor));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("2\na\n0")]
    [InlineData("-1")]
    [InlineData("1\na\n1\nJump\n0\n0\n\n")]
    public void Other_text_is_a_format_error(string text) => Assert.Throws<FormatException>(() => AnchoredFixCodec.Read(text));

    private static AnchoredEdit ReadBack(AnchoredEdit edit) =>
        Assert.Single(Assert.Single(AnchoredFixCodec.Read(AnchoredFixCodec.Write([new AnchoredFix("fix", [edit])]))).Edits);
}
