using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel;

/// <summary>Expressions that somebody wrote to exhaust the stack, memory or patience of a build.</summary>
public sealed class CelHostileInputTests
{
    [Theory]
    [InlineData("true && ", "true", 12_000, "true")]
    [InlineData("f || ", "true", 19_000, "true")]
    [InlineData("f || ", "f", 19_000, "false")]
    public void Thousands_of_terms_are_evaluated(string term, string last, int count, string result) =>
        Assert.Equal(result, CelRun.Of(string.Concat(Enumerable.Repeat(term, count)) + last, ("f", CelBool.False)));

    [Theory]
    [InlineData("1 + ", "1")]
    [InlineData("1 == ", "1")]
    [InlineData("2 * ", "1")]
    [InlineData("(", "1")]
    [InlineData("[", "1")]
    [InlineData("{1: ", "1")]
    [InlineData("true ? 1 : ", "1")]
    [InlineData("size(", "1")]
    [InlineData("[1].map(x, ", "1")]
    [InlineData("!-", "1")]
    [InlineData("a.", "b")]
    [InlineData("a[", "b")]
    public void A_deep_tree_is_one_problem(string start, string end)
    {
        foreach (var count in new[] { 260, 5_000, 90_000 / start.Length })
        {
            Assert.Single(CelRun.Compile(string.Concat(Enumerable.Repeat(start, count)) + end).Problems);
        }
    }

    [Theory]
    [InlineData(".b", 5_000)]
    [InlineData("[0]", 5_000)]
    [InlineData(" + 1", 20_000)]
    [InlineData(" == 1", 15_000)]
    [InlineData(".f()", 20_000)]
    public void A_long_chain_is_one_problem(string link, int count) =>
        Assert.StartsWith("expression recursion limit exceeded: 250", CelRun.ProblemOf("1" + string.Concat(Enumerable.Repeat(link, count))));

    [Fact]
    public void A_hundred_thousand_terms_are_one_problem() =>
        Assert.StartsWith("expression code point size exceeds limit", CelRun.ProblemOf(string.Concat(Enumerable.Repeat("1 + ", 100_000)) + "1"));

    [Fact]
    public void The_limit_of_the_length_counts_code_points()
    {
        Assert.Empty(CelRun.Compile($"'{string.Concat(Enumerable.Repeat("👑", 99_990))}'").Problems);
        Assert.Single(CelRun.Compile($"'{new string('a', 100_000)}'").Problems);
    }

    [Fact]
    public void A_tree_at_the_limit_is_evaluated()
    {
        Assert.Equal("250", CelRun.Of(string.Join(" + ", Enumerable.Repeat("1", 250))));
        Assert.Equal("1", CelRun.Of(new string('(', 248) + "1" + new string(')', 248)));
    }

    [Theory]
    [InlineData("l.all(a, l.all(b, l.all(c, l.all(d, l.all(e, l.all(f, l.all(g, l.all(h, true))))))))")]
    [InlineData("l.map(a, l.map(b, l.map(c, l.map(d, l.map(e, l.map(f, l))))))")]
    [InlineData("l.exists_one(a, l.exists_one(b, l.exists_one(c, l.exists_one(d, l.exists_one(e, l.exists_one(f, l.exists_one(g, false)))))))")]
    public void Nested_comprehensions_end_at_the_budget(string text)
    {
        var list = new CelArray([.. Enumerable.Range(0, 50).Select(number => new CelInt(number))]);
        var evaluation = CelRun.Evaluate(text, ("l", list));

        Assert.True(Assert.IsType<CelError>(evaluation.Value).IsBudget);
        Assert.InRange(evaluation.Cost, CelBudget.PerExpression, CelBudget.PerExpression * 2);
    }

    [Fact]
    public void No_disjunction_absorbs_the_end_of_the_budget()
    {
        var budget = new CelBudget(10);
        var program = CelRun.Compile("[1, 2, 3, 4, 5].all(x, x > 0) || true").Program!;

        Assert.True(Assert.IsType<CelError>(program.Evaluate(new Variables(), budget).Value).IsBudget);
        Assert.True(Assert.IsType<CelError>(CelRun.Compile("dyn(1) + 1 == 2").Program!.Evaluate(new Variables(), budget).Value).IsBudget);
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|a)*$")]
    [InlineData("(.*)*(.*)*(.*)*b$")]
    public void A_regular_expression_that_backtracks_elsewhere_ends(string pattern) =>
        Assert.Equal("false", CelRun.Of($"('{new string('a', 5_000)}' + '!').matches('{pattern}')"));

    [Fact]
    public void A_chain_of_calls_that_need_their_receiver_twice_ends_at_the_budget()
    {
        const string Link = ".optMap(x, x)";
        Assert.Equal("some 1", CelRun.Of("optional.of(1)" + string.Concat(Enumerable.Repeat(Link, 5))));
        Assert.True(Assert.IsType<CelError>(CelRun.Evaluate("optional.of(1)" + string.Concat(Enumerable.Repeat(Link, 50))).Value).IsBudget);
    }

    [Fact]
    public void An_evaluation_can_be_canceled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            CelRun.Compile("[1, 2].all(x, x > 0)").Program!.Evaluate(new Variables(), new CelBudget(cancellation: source.Token)));
    }
}
