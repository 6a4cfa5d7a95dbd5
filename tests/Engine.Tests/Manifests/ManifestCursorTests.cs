using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests.Manifests;

public sealed class ManifestCursorTests
{
    private static readonly ManifestCursor _root = Yaml.Cursor("""
        flag: true
        number: 7
        text: web
        nothing: null
        unknown: "{{ x }}"
        list: [1, 2]
        map: { a: b }
        """);

    private static readonly ManifestCursor _open = ManifestCursor.Root(new MappingNode([], isComplete: false));

    [Theory]
    [InlineData("flag", nameof(Presence.Present))]
    [InlineData("unknown", nameof(Presence.Present))]
    [InlineData("nothing", nameof(Presence.Absent))]
    [InlineData("missing", nameof(Presence.Absent))]
    public void A_complete_mapping_tells_what_is_there(string key, string expected) => Assert.Equal(expected, _root[key].Presence.ToString());

    [Fact]
    public void An_open_mapping_tells_nothing_about_what_is_not_written() => Assert.True(_open["missing"].IsUnknown);

    [Fact]
    public void Going_on_from_an_absent_place_stays_absent()
    {
        Assert.True(_root["missing"]["a"]["b"].IsAbsent);
        Assert.True(_root["nothing"]["a"].IsAbsent);
    }

    [Fact]
    public void Going_on_from_an_unknown_place_stays_unknown()
    {
        Assert.True(_open["missing"]["a"].IsUnknown);
        Assert.True(ManifestCursor.Root(new UnknownNode())["a"].IsUnknown);
    }

    [Theory]
    [InlineData("flag")]
    [InlineData("nothing")]
    public void Find_gives_the_place_of_a_field_that_is_written(string key) => Assert.Same(_root[key], _root.Find(key));

    [Fact]
    public void Find_gives_nothing_for_a_field_that_is_not_written()
    {
        Assert.Null(_root.Find("missing"));
        Assert.Null(_open.Find("missing"));
        Assert.Null(_root["flag"].Find("a"));
        Assert.Null(_root["missing"].Find("a"));
    }

    [Fact]
    public void Find_allocates_nothing_for_a_field_that_is_not_written()
    {
        _root.Find("missing");
        var before = GC.GetAllocatedBytesForCurrentThread();

        _root.Find("missing");

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Items_and_entries_of_a_field_are_those_of_its_place()
    {
        Assert.Equal(_root["list"].Items, _root.ItemsOf("list"));
        Assert.Equal(_root["map"].Entries, _root.EntriesOf("map"));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("flag")]
    public void A_field_without_items_and_entries_has_none(string key)
    {
        Assert.Empty(_root.ItemsOf(key));
        Assert.Empty(_root.EntriesOf(key));
    }

    [Fact]
    public void A_field_of_a_value_of_the_wrong_type_is_unknown() => Assert.True(_root["flag"]["a"].IsUnknown);

    [Fact]
    public void Values_are_read_by_their_type_and_no_other()
    {
        Assert.True(_root["flag"].Boolean);
        Assert.Equal(7, _root["number"].Integer);
        Assert.Equal("web", _root["text"].String);
        Assert.Null(_root["text"].Boolean);
        Assert.Null(_root["text"].Integer);
        Assert.Null(_root["number"].String);
        Assert.Null(_root["unknown"].String);
        Assert.Null(_root["map"].String);
    }

    [Fact]
    public void Is_needs_certainty()
    {
        Assert.True(_root["flag"].Is(true));
        Assert.False(_root["flag"].Is(false));
        Assert.True(_root["number"].Is(7));
        Assert.True(_root["text"].Is("web"));
        Assert.False(_root["unknown"].Is("web"));
        Assert.False(_root["missing"].Is("web"));
    }

    [Fact]
    public void IsNot_needs_certainty_too()
    {
        Assert.True(_root["flag"].IsNot(false));
        Assert.True(_root["missing"].IsNot(true));
        Assert.True(_root["text"].IsNot("api"));
        Assert.False(_root["unknown"].IsNot("api"));
        Assert.False(_root["flag"].IsNot("true"));
        Assert.False(_root["text"].IsNot(true));
        Assert.False(_open["missing"].IsNot(true));
    }

    [Fact]
    public void Owner_is_the_nearest_place_with_a_value()
    {
        Assert.Equal("map", _root["map"]["x"]["y"].Owner.Path.ToString());
        Assert.Equal("map.a", _root["map"]["a"].Owner.Path.ToString());
        Assert.Equal("", _root["nothing"]["x"].Owner.Path.ToString());
    }

    [Fact]
    public void HasOnly_is_true_of_a_complete_sequence_whose_items_all_fit()
    {
        Assert.True(_root["list"].HasOnly(item => item.Integer > 0));
        Assert.False(_root["list"].HasOnly(item => item.Integer > 1));
    }

    [Fact]
    public void HasOnly_is_true_of_an_absent_sequence_and_false_of_an_unknown_one()
    {
        Assert.True(_root["missing"].HasOnly(_ => false));
        Assert.False(_open["missing"].HasOnly(_ => true));
        Assert.False(_root["list"].Opened().HasOnly(_ => true));
    }

    [Fact]
    public void Opened_keeps_what_is_written_and_leaves_the_rest_unknown()
    {
        var opened = _root.Opened();
        Assert.True(opened["flag"].Is(true));
        Assert.True(opened["map"]["a"].Is("b"));
        Assert.True(opened["missing"].IsUnknown);
        Assert.True(opened["map"]["missing"].IsUnknown);
        Assert.True(_root["missing"].Opened().IsUnknown);
    }

    [Fact]
    public void Opened_keeps_an_explicit_null_absent() => Assert.True(_root.Opened()["nothing"].IsAbsent);

    [Fact]
    public void Opened_keeps_the_path() => Assert.Equal("map", _root["map"].Opened().Path.ToString());

    [Fact]
    public void Items_and_entries_know_their_paths()
    {
        Assert.Equal(["list[0]", "list[1]"], _root["list"].Items.Select(item => item.Path.ToString()));
        Assert.Equal(["map.a"], _root["map"].Entries.Select(entry => entry.Path.ToString()));
        Assert.Empty(_root["flag"].Items);
        Assert.Empty(_root["list"].Entries);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void Of_equal_keys_the_last_one_counts(int count)
    {
        var entries = Enumerable.Range(0, count).Select(i => new MappingEntry("key", ScalarNode.Integer(i)));
        Assert.True(ManifestCursor.Root(new MappingNode([.. entries]))["key"].Is(count - 1));
    }
}
