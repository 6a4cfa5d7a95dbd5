using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel.Libraries;

public sealed class ListLibraryTests
{
    [Theory]
    [InlineData("[1, 2, 2].isSorted()")]
    [InlineData("!['b', 'a'].isSorted()")]
    [InlineData("[].isSorted()")]
    [InlineData("[1, 3].sum() == 4")]
    [InlineData("[1.5, 3.0].sum() == 4.5")]
    [InlineData("[duration('1m'), duration('1s')].sum() == duration('61s')")]
    [InlineData("[].sum() == 0")]
    [InlineData("[1, 3, 2].max() == 3")]
    [InlineData("['b', 'a'].min() == 'a'")]
    [InlineData("[1, 2, 2, 3].indexOf(2) == 1")]
    [InlineData("[1, 2, 2, 3].lastIndexOf(2) == 2")]
    [InlineData("[1].indexOf(2) == -1")]
    [InlineData("[1, 2].includes(2) && !'a'.includes('b') && 'a'.includes('a')")]
    [InlineData("[1, 2, 3, 4].slice(1, 3) == [2, 3]")]
    [InlineData("[[1], [2, 3]].flatten() == [1, 2, 3]")]
    [InlineData("[dyn(1), dyn([dyn(2), dyn([3])])].flatten(2) == [1, 2, 3]")]
    [InlineData("[3, 1, 2].sort() == [1, 2, 3]")]
    [InlineData("[3, 1, 2].sortBy(x, -x) == [3, 2, 1]")]
    [InlineData("[{'n': 'b'}, {'n': 'a'}].sortBy(x, x.n)[0].n == 'a'")]
    [InlineData("lists.range(3) == [0, 1, 2]")]
    [InlineData("[1, 2, 3].reverse() == [3, 2, 1]")]
    [InlineData("[1, 2, 1].distinct() == [1, 2]")]
    [InlineData("[1, 2].first() == optional.of(1) && [1, 2].last() == optional.of(2)")]
    [InlineData("[].first() == optional.none()")]
    public void Has_the_functions_of_lists(string expression) => Assert.Equal(CelBool.True, CelEvaluator.Of(expression));

    [Theory]
    [InlineData("[].min()", "min called on empty list")]
    [InlineData("[9223372036854775807, 1].sum()", "integer overflow")]
    [InlineData("[dyn(1), dyn('a')].max()", "no such overload")]
    [InlineData("[1, 2].slice(1, 5)", "cannot slice(1, 5), list is length 2")]
    [InlineData("[1, 2].slice(2, 1)", "cannot slice(2, 1), start index must be less than or equal to end index")]
    [InlineData("[1, 2].slice(-1, 1)", "cannot slice(-1, 1), negative indexes not supported")]
    [InlineData("[[1]].flatten(-1)", "level must be non-negative")]
    [InlineData("lists.range(-1)", "lists.range: size must be non-negative, got -1")]
    [InlineData("[dyn(1), dyn('a')].sort()", "list elements must have the same type")]
    public void Fails_where_cel_go_fails(string expression, string message) => Assert.Equal(message, CelEvaluator.ErrorOf(expression));

    [Theory]
    [InlineData("lists.range(10000000).size() > 0")]
    [InlineData("lists.range(100000).distinct().size() > 0")]
    [InlineData("lists.range(100000).sort().size() > 0")]
    [InlineData("sets.contains(lists.range(100000), lists.range(100000))")]
    public void Does_no_work_that_costs_more_than_is_left(string expression) =>
        Assert.True(Assert.IsType<CelError>(CelEvaluator.Of(expression)).IsBudget);

    [Theory]
    [InlineData("sets.contains([1, 2, 3], [2, 2])")]
    [InlineData("!sets.contains([1], [1, 2])")]
    [InlineData("sets.contains([1], [])")]
    [InlineData("sets.equivalent([1, 1, 2], [2, 1])")]
    [InlineData("!sets.equivalent([1], [1, 2])")]
    [InlineData("sets.intersects([1, 2], [2, 3])")]
    [InlineData("!sets.intersects([], [1])")]
    public void Compares_sets(string expression) => Assert.Equal(CelBool.True, CelEvaluator.Of(expression));
}
