using KubeGuard.Expressions;

namespace KubeGuard.Engine.Tests.Expressions;

public sealed class GoPatternTests
{
    [Theory]
    [InlineData("^[a-z]+$", "web", true)]
    [InlineData("^[a-z]+$", "Web", false)]
    [InlineData("^[a-z]+$", "web\n", false)]
    [InlineData("e", "web", true)]
    public void Says_whether_a_text_has_a_match(string pattern, string text, bool isIn) => Assert.Equal(isIn, GoPattern.Of(pattern).IsIn(text));

    [Theory]
    [InlineData("(?i)straße", "STRASSE")]
    [InlineData(@"\bü", "ü")]
    [InlineData(@"^\pL$", "𝒳")]
    [InlineData(@"\p{Greek}", "α")]
    [InlineData("(", "(")]
    public void Does_not_say_what_NET_may_see_in_another_way(string pattern, string text)
    {
        Assert.Null(GoPattern.Of(pattern).IsIn(text + "ü"));
        Assert.Null(GoPattern.Of(pattern).FindIn(text + "ü", 0));
    }

    [Fact]
    public void Finds_the_first_match_from_an_index_on()
    {
        Assert.Equal("12", GoPattern.Of("[0-9]+").FindIn("a12b34", 0)?.Value);
        Assert.Equal("34", GoPattern.Of("[0-9]+").FindIn("a12b34", 3)?.Value);
        Assert.False(GoPattern.Of("^a").FindIn("a12b34", 1)?.Success);
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(.*a){12}$")]
    public void Decides_without_backtracking_that_nothing_matches(string pattern) =>
        Assert.False(GoPattern.Of(pattern).IsIn(new string('a', 5_000) + "!"));

    [Fact]
    public void Reads_a_pattern_once() => Assert.Same(GoPattern.Of("^same$"), GoPattern.Of("^same$"));

    [Fact]
    public void Names_the_reason_why_Go_refuses_a_pattern() => Assert.Equal("missing closing )", GoPattern.Of("(a").Error);
}
