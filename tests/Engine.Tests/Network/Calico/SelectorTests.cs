using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Network.Calico;

namespace KubeGuard.Engine.Tests.Network.Calico;

public sealed class SelectorTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData(" \t", true)]
    [InlineData("all()", true)]
    [InlineData("app == 'web'", true)]
    [InlineData("app == \"api\"", false)]
    [InlineData("app != 'api'", true)]
    [InlineData("missing != 'x'", true)]
    [InlineData("missing == ''", false)]
    [InlineData("app in {'api', 'web',}", true)]
    [InlineData("app in {}", false)]
    [InlineData("app not in {}", true)]
    [InlineData("missing not in {'x'}", true)]
    [InlineData("app starts with 'w'", true)]
    [InlineData("app startswith 'e'", false)]
    [InlineData("app ends\twith 'eb'", true)]
    [InlineData("app contains 'e'", true)]
    [InlineData("missing contains ''", false)]
    [InlineData("!has( missing )", true)]
    [InlineData("!app == 'api'", true)]
    [InlineData("!!has(app)", true)]
    [InlineData("has(missing) && has(app) || has(tier)", true)]
    [InlineData("has(missing) && (has(app) || has(tier))", false)]
    [InlineData("has(tier) || has(app) && has(missing)", true)]
    [InlineData("build == 'v1.2-rc'", null)]
    [InlineData("build == 'v1.2-rc' && has(missing)", false)]
    [InlineData("build == 'v1.2-rc' || has(app)", true)]
    [InlineData("has(build)", true)]
    [InlineData("build starts with 'v'", true)]
    [InlineData("build ends with '-rc'", true)]
    [InlineData("build contains 'x'", null)]
    public void Matches_as_Calico_does(string selector, bool? expected)
    {
        var labels = LabelSet.Of(("app", "web"), ("tier", "front")).With([new("build", KnownText.Between("v1.", "-rc"))]);

        Assert.Equal(expected, Parse(selector).Matches(labels));
    }

    [Theory]
    [InlineData("all()", "has(a)", true)]
    [InlineData("a in {'x', 'y'}", "a == 'x'", true)]
    [InlineData("a in {'x', 'y'}", "a == 'x' || a == 'y' && has(b)", true)]
    [InlineData("has(a)", "a starts with 'x'", true)]
    [InlineData("a != 'y'", "a == 'x'", true)]
    [InlineData("a not in {'y'}", "!has(a)", true)]
    [InlineData("has(a) || has(b)", "b == 'x'", true)]
    [InlineData("has(a) && b != 'y'", "b == 'x' && a == 'z'", true)]
    [InlineData("!a == 'x'", "!a == 'x' && has(b)", true)]
    [InlineData("a contains 'x'", "has(b) && a contains \"x\"", true)]
    [InlineData("has(a)", "all()", false)]
    [InlineData("a == 'x'", "a in {'x', 'y'}", false)]
    [InlineData("a == 'x'", "has(a)", false)]
    [InlineData("a != 'x'", "a != 'y'", false)]
    [InlineData("has(a) && has(b)", "has(a) || has(b)", false)]
    [InlineData("has(a)", "!has(a)", false)]
    public void Includes_selectors_that_ask_for_as_much(string wide, string narrow, bool expected) =>
        Assert.Equal(expected, Parse(wide).Includes(Parse(narrow)));

    [Theory]
    [InlineData("app = 'web'", 4, "'=' is no operator; write '=='")]
    [InlineData("app == web", 7, "a value in quotes is expected")]
    [InlineData("app", 3, "an operator is expected after the label")]
    [InlineData("app & x", 4, "'&' is no operator; write '&&'")]
    [InlineData("app == 'web", 7, "the closing quote is missing")]
    [InlineData("(app == 'web'", 13, "')' is expected")]
    [InlineData("app == 'web')", 12, "'&&', '||' or the end is expected")]
    [InlineData("app == 'web' &&", 15, "a label, 'has(…)', 'all()' or '(' is expected")]
    [InlineData("app in 'web'", 7, "'{' is expected")]
    [InlineData("app in {'web' 'api'}", 14, "'}' is expected")]
    [InlineData("app in {,}", 8, "a value in quotes is expected")]
    [InlineData("has (app)", 4, "an operator is expected after the label")]
    [InlineData("has()", 4, "the character ')' is not expected")]
    [InlineData("has(app", 7, "')' is expected")]
    [InlineData("all(x)", 4, "')' is expected")]
    [InlineData("app == 'web'\n", 12, "a line break is no white space in a selector")]
    [InlineData("app == 'web' %", 13, "the character '%' is not expected")]
    [InlineData("not has(app)", 4, "an operator is expected after the label")]
    public void Says_where_the_grammar_is_broken(string selector, int position, string message)
    {
        Assert.False(SelectorParser.TryParse(selector, out _, out var error));
        Assert.Equal(new SelectorError(position, message), error);
    }

    [Theory]
    [InlineData("app == 'a' && app in {'b', 'c'}", false)]
    [InlineData("app == 'a' && !has(app)", false)]
    [InlineData("app in {}", false)]
    [InlineData("!all()", false)]
    [InlineData("(app in {} || !all()) || (has(a) && !has(a))", false)]
    [InlineData("has(b) && (has(a) && !has(a))", false)]
    [InlineData("app in {} || has(b)", true)]
    [InlineData("app == 'a' && (app == 'b' || has(c))", true)]
    [InlineData("app == 'a' && app != 'a'", true)]
    [InlineData("!(has(a) && !has(a))", true)]
    public void Finds_selectors_that_match_nothing(string selector, bool expected) => Assert.Equal(expected, Parse(selector).IsSatisfiable);

    [Fact]
    public void Names_its_labels() => Assert.Equal(["a", "b", "c"], Parse("a == 'x' && (!has(b) || c not in {'d'})").Labels);

    [Fact]
    public void Refuses_a_selector_of_two_thousand_terms()
    {
        var selector = string.Join(" || ", Enumerable.Range(0, 2000).Select(i => $"has(a{i})"));

        Assert.False(SelectorParser.TryParse(selector, out _, out var error));
        Assert.Equal(SelectorParser.MaxLength, error.Position);
    }

    [Fact]
    public void Refuses_a_selector_that_nests_a_thousand_levels_deep() =>
        Assert.False(SelectorParser.TryParse(new string('(', 1000) + "all()" + new string(')', 1000), out _, out _));

    [Theory]
    [InlineData("(", 508)]
    [InlineData("!(", 338)]
    [InlineData("has(a)||(", 100)]
    public void The_deepest_selector_that_is_short_enough_needs_little_stack(string opening, int depth)
    {
        var selector = string.Concat(Enumerable.Repeat(opening, depth)) + "all()" + new string(')', depth);
        bool? matches = null;
        var thread = new Thread(() => matches = Parse(selector).Matches(LabelSet.Empty), maxStackSize: 512 * 1024);

        thread.Start();
        thread.Join();

        Assert.NotNull(matches);
    }

    [Fact]
    public void Any_text_is_parsed_or_refused_at_a_place_in_it()
    {
        string[] parts = ["a", "has(", "all()", "global()", "(", ")", "{", "}", ",", "==", "!=", "!", "&&", "||", "in", "not", "'x'", "\"", " ", "=", "\n", "starts with"];
        var random = new Random(2601);
        for (var i = 0; i < TestMatrix.Count(whole: 200_000, otherwise: 20_000); i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            if (SelectorParser.TryParse(text, out var selector, out var error))
            {
                Assert.Equal(selector.ToString(), Parse(selector.ToString()!).ToString());
            }
            else
            {
                Assert.InRange(error.Position, 0, text.Length);
            }
        }
    }

    private static SelectorExpression Parse(string text)
    {
        Assert.True(SelectorParser.TryParse(text, out var selector, out var error), error?.Message);
        return selector;
    }
}
