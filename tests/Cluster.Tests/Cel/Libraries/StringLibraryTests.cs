using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel.Libraries;

public sealed class StringLibraryTests
{
    [Theory]
    [InlineData("'tacocat'.charAt(3) == 'o'")]
    [InlineData("'tacocat'.charAt(7) == ''")]
    [InlineData("'tacocat'.indexOf('ac') == 1")]
    [InlineData("'tacocat'.indexOf('a', 3) == 5")]
    [InlineData("'tacocat'.indexOf('', 3) == 3")]
    [InlineData("'tacocat'.indexOf('a', 30) == -1")]
    [InlineData("''.indexOf('a') == -1")]
    [InlineData("'tacocat'.lastIndexOf('at') == 5")]
    [InlineData("'tacocat'.lastIndexOf('a', 3) == 1")]
    [InlineData("'tacocat'.lastIndexOf('') == 7")]
    [InlineData("''.lastIndexOf('@@') == -1")]
    [InlineData("'TacoCÆt'.lowerAscii() == 'tacocÆt'")]
    [InlineData("'TacoCæt'.upperAscii() == 'TACOCæT'")]
    [InlineData("'hello hello'.replace('he', 'we') == 'wello wello'")]
    [InlineData("'hello hello'.replace('he', 'we', 1) == 'wello hello'")]
    [InlineData("'hello hello'.replace('he', 'we', 0) == 'hello hello'")]
    [InlineData("'hello hello'.replace('he', 'we', -1) == 'wello wello'")]
    [InlineData("'abc'.replace('', '-') == '-a-b-c-'")]
    [InlineData("'abc'.replace('', '-', 2) == '-a-bc'")]
    [InlineData("''.replace('', '-') == '-'")]
    [InlineData("'a,b,c'.split(',') == ['a', 'b', 'c']")]
    [InlineData("'a,b,c'.split(',', 2) == ['a', 'b,c']")]
    [InlineData("'a,b,c'.split(',', 1) == ['a,b,c']")]
    [InlineData("'a,b,c'.split(',', 0) == []")]
    [InlineData("'abc'.split('') == ['a', 'b', 'c']")]
    [InlineData("'abc'.split('', 2) == ['a', 'bc']")]
    [InlineData("'tacocat'.substring(4) == 'cat'")]
    [InlineData("'tacocat'.substring(0, 4) == 'taco'")]
    [InlineData("'tacocat'.substring(7) == ''")]
    [InlineData("['a', 'b'].join() == 'ab'")]
    [InlineData("['a', 'b'].join('-') == 'a-b'")]
    [InlineData("[].join('-') == ''")]
    [InlineData(@"'\t\u00a0 a \u3000\n'.trim() == 'a'")]
    [InlineData(@"'\u200ba'.trim() == '\u200ba'")]
    [InlineData("""strings.quote('a"\\\n') == '"a\\"\\\\\\n"'""")]
    public void Has_the_functions_of_strings(string expression) => Assert.Equal(CelBool.True, CelEvaluator.Of(expression));

    [Theory]
    [InlineData("'👑ab'.charAt(0) == '👑'")]
    [InlineData("'👑ab'.charAt(1) == 'a'")]
    [InlineData("'👑ab'.indexOf('b') == 2")]
    [InlineData("'👑a👑b'.lastIndexOf('👑') == 2")]
    [InlineData("'👑a👑b'.indexOf('👑', 1) == 2")]
    [InlineData("'👑ab'.substring(1, 2) == 'a'")]
    [InlineData("'👑a'.split('') == ['👑', 'a']")]
    [InlineData("'👑a'.replace('', '-') == '-👑-a-'")]
    public void Counts_code_points(string expression) => Assert.Equal(CelBool.True, CelEvaluator.Of(expression));

    [Theory]
    [InlineData("'tacocat'.charAt(8)", "index out of range: 8")]
    [InlineData("'tacocat'.charAt(-1)", "index out of range: -1")]
    [InlineData("'tacocat'.indexOf('a', -1)", "index out of range: -1")]
    [InlineData("'tacocat'.lastIndexOf('a', -1)", "index out of range: -1")]
    [InlineData("'tacocat'.substring(8)", "index out of range: 8")]
    [InlineData("'tacocat'.substring(1, 50)", "index out of range: 50")]
    [InlineData("'tacocat'.substring(4, 3)", "invalid substring range. start: 4, end: 3")]
    [InlineData("[dyn('a'), dyn(1)].join()", "no such overload")]
    public void Fails_where_cel_go_fails(string expression, string message) => Assert.Equal(message, CelEvaluator.ErrorOf(expression));

    [Theory]
    [InlineData("'ab'.reverse()")]
    [InlineData("'ab'.charAt('a')")]
    [InlineData("[1].join()")]
    public void Has_no_functions_that_Kubernetes_does_not_have(string expression) => Assert.NotEmpty(CelEvaluator.ProblemsOf(expression));

    [Fact]
    public void Does_not_make_a_text_that_grows_without_end()
    {
        var longer = $".replace('', '{new string('A', 100)}')";

        var value = CelEvaluator.Of($"'A'{longer}{longer}{longer}{longer}{longer} == 'A'");

        Assert.IsType<CelUnknown>(value);
    }
}
