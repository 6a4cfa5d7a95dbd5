using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel.Libraries;

public sealed class RegexLibraryTests
{
    [Theory]
    [InlineData("'abc 123'.find('[0-9]+') == '123'")]
    [InlineData("'abc'.find('x') == ''")]
    [InlineData("'aab'.find('a+?') == 'a'")]
    [InlineData("'123 abc 456'.findAll('[0-9]+') == ['123', '456']")]
    [InlineData("'123 abc 456'.findAll('[0-9]+', 1) == ['123']")]
    [InlineData("'123 abc'.findAll('[0-9]+', 0) == []")]
    [InlineData("'abc'.findAll('x') == []")]
    [InlineData("'12a'.findAll('[0-9]*') == ['12', '']")]
    [InlineData("'👑a'.findAll('') == ['', '', '']")]
    public void Finds_what_Go_finds(string expression) => Assert.Equal(CelBool.True, CelEvaluator.Of(expression));

    [Theory]
    [InlineData("!'a\\n'.matches('^a$')")]
    [InlineData("!'é'.matches('^\\\\w$')")]
    [InlineData("'x'.matches('(?P<x>x)')")]
    [InlineData("'a'.matches('[[:alpha:]]')")]
    [InlineData("'aaa'.matches('a')")]
    [InlineData("'👑'.matches('^.$')")]
    public void Matches_as_RE2_does(string expression) => Assert.Equal(CelBool.True, CelEvaluator.Of(expression));

    [Theory]
    [InlineData("'a'.find('(?=a)')")]
    [InlineData("'a'.findAll('a++')")]
    [InlineData("'a'.findAll('a{1001}', 1)")]
    public void Refuses_constant_expressions_that_Go_refuses(string expression) => Assert.NotEmpty(CelEvaluator.ProblemsOf(expression));

    [Fact]
    public void Fails_for_an_expression_that_is_made_at_run_time() =>
        Assert.StartsWith("Illegal regex", CelEvaluator.ErrorOf("'a'.find('(' + '?=a)')"), StringComparison.Ordinal);

    [Fact]
    public void Does_not_decide_what_NET_matches_in_another_way() => Assert.IsType<CelUnknown>(CelEvaluator.Of(@"'α'.find('\\p{Greek}')"));

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|aa)+$")]
    public void Decides_without_backtracking_that_nothing_matches(string pattern)
    {
        var text = new CelString(new string('a', 10_000) + "!");

        var value = CelEvaluator.Of($"text.matches('^{pattern}') || text.find('^{pattern}') != ''", 37, ("text", text));

        Assert.Same(CelBool.False, value);
    }
}
