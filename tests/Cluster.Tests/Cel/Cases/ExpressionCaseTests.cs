namespace KubeGuard.Cluster.Tests.Cel.Cases;

/// <summary>The expressions of the unit tests of Kubernetes.</summary>
public sealed class ExpressionCaseTests
{
    [CorpusFact]
    public void Every_expression_has_the_expected_result()
    {
        var wrong = ExpressionCase.ReadAll("expressions.jsonl")
            .Where(item => !ExpressionExceptions.Reasons.ContainsKey(item.Id) && !item.Agrees())
            .Select(item => $"{item.Id}: {item.Result()} instead of {item.Expected}: {item.Expression}");

        AssertNone(wrong);
    }

    [CorpusFact]
    public void Every_exception_is_needed() => AssertNone(
        ExpressionCase.ReadAll("expressions.jsonl")
            .Where(item => ExpressionExceptions.Reasons.ContainsKey(item.Id) && item.Agrees())
            .Select(item => item.Id));

    [CorpusFact]
    public void Every_expression_costs_what_it_costs_the_API_server() => AssertNone(
        ExpressionCase.ReadAll("costs.jsonl")
            .Where(item => item.Evaluate()?.Cost != item.ExpectedCost)
            .Select(item => $"{item.Id}: {item.Evaluate()?.Cost} instead of {item.ExpectedCost}: {item.Expression}"));

    private static void AssertNone(IEnumerable<string> lines) => Assert.True(!lines.Any(), string.Join('\n', lines));
}
