using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests.Manifests;

public sealed class KnownTextTests
{
    private static readonly KnownText _whole = new("app:1");
    private static readonly KnownText _ends = KnownText.Between("ghcr.io/", ":1");

    [Theory]
    [InlineData("app:1", true)]
    [InlineData("app:2", false)]
    [InlineData("App:1", false)]
    [InlineData("", false)]
    public void Whole_text_is_or_is_not_another(string other, bool expected) => Assert.Equal(expected, _whole.Is(other));

    [Theory]
    [InlineData("ghcr.io/app:1", null)]
    [InlineData("ghcr.io/:1", null)]
    [InlineData("ghcr.io/app:2", false)]
    [InlineData("docker.io/app:1", false)]
    [InlineData("ghcr.io/1", false)]
    public void Ends_can_only_exclude_another_text(string other, bool? expected) => Assert.Equal(expected, _ends.Is(other));

    [Theory]
    [InlineData("ghcr", "1", null)]
    [InlineData("ghcr.io/team/", "v1:1", null)]
    [InlineData("", "", null)]
    [InlineData("docker.io/", "", false)]
    [InlineData("", ":2", false)]
    public void Two_parts_are_different_where_their_ends_are(string prefix, string suffix, bool? expected) =>
        Assert.Equal((expected, expected), (_ends.Is(KnownText.Between(prefix, suffix)), KnownText.Between(prefix, suffix).Is(_ends)));

    [Fact]
    public void A_part_and_a_whole_text_are_compared_from_either_side()
    {
        Assert.False(_ends.Is(_whole));
        Assert.False(_whole.Is(_ends));
        Assert.Null(_whole.Is(KnownText.Unknown));
        Assert.True(_whole.Is(new KnownText("app:1")));
    }

    [Fact]
    public void Ends_do_not_overlap() => Assert.False(KnownText.Between("aba", "aba").Is("ababa"));

    [Theory]
    [InlineData("app", true)]
    [InlineData("", true)]
    [InlineData("app:1", true)]
    [InlineData("app:11", false)]
    [InlineData("b", false)]
    public void Whole_text_starts_or_does_not(string start, bool expected) => Assert.Equal(expected, _whole.StartsWith(start));

    [Theory]
    [InlineData("ghcr.io/", true)]
    [InlineData("ghcr", true)]
    [InlineData("", true)]
    [InlineData("ghcr.io/team", null)]
    [InlineData("docker.io/", false)]
    [InlineData("docker.io/library/", false)]
    public void Ends_start_as_far_as_the_prefix_tells(string start, bool? expected) => Assert.Equal(expected, _ends.StartsWith(start));

    [Fact]
    public void Appending_whole_texts_gives_a_whole_text() =>
        Assert.Equal(new KnownText("ab"), new KnownText("a").Append(new KnownText("b")));

    [Fact]
    public void Appending_a_part_to_a_whole_text_extends_the_prefix() =>
        Assert.Equal(KnownText.Between("ab", "c"), new KnownText("a").Append(KnownText.Between("b", "c")));

    [Fact]
    public void Appending_a_whole_text_to_a_part_extends_the_suffix() =>
        Assert.Equal(KnownText.Between("a", "bc"), KnownText.Between("a", "b").Append(new KnownText("c")));

    [Fact]
    public void Appending_parts_keeps_the_outer_ends() =>
        Assert.Equal(KnownText.Between("a", "d"), KnownText.Between("a", "b").Append(KnownText.Between("c", "d")));

    [Fact]
    public void Only_a_whole_text_has_a_value()
    {
        Assert.Equal("app:1", _whole.Value);
        Assert.Null(_ends.Value);
    }

    [Fact]
    public void A_part_is_not_equal_to_a_whole_text_with_the_same_ends()
    {
        Assert.NotEqual(new KnownText("a"), KnownText.Between("a", "a"));
        Assert.Equal(KnownText.Between("a", "b"), KnownText.Between("a", "b"));
        Assert.Equal(KnownText.Between("a", "b").GetHashCode(), KnownText.Between("a", "b").GetHashCode());
    }

    [Fact]
    public void A_person_sees_an_ellipsis_for_what_is_unknown()
    {
        Assert.Equal("app:1", _whole.ToString());
        Assert.Equal("ghcr.io/…:1", _ends.ToString());
    }

    [Theory]
    [InlineData("-rc", true)]
    [InlineData("rc", true)]
    [InlineData("1-rc", null)]
    [InlineData("-beta", false)]
    public void Tells_how_a_partly_known_text_ends(string end, bool? expected) =>
        Assert.Equal(expected, KnownText.Between("v1.", "-rc").EndsWith(end));

    [Theory]
    [InlineData("1.", true)]
    [InlineData("rc", true)]
    [InlineData("x", null)]
    public void Tells_what_a_partly_known_text_contains(string part, bool? expected) =>
        Assert.Equal(expected, KnownText.Between("v1.", "-rc").Contains(part));

    [Fact]
    public void A_whole_text_contains_nothing_else() => Assert.False(new KnownText("v1").Contains("x"));
}
