namespace KubeGuard.Cluster.Cel;

/// <summary>The cost that evaluations may have together, in units of cel-go.</summary>
/// <param name="limit">The limit, such as <see cref="PerExpression"/>.</param>
/// <param name="cancellation">Ends evaluation too.</param>
internal sealed class CelBudget(long limit = CelBudget.PerExpression, CancellationToken cancellation = default)
{
    /// <summary>The limit of the API server for one expression (<c>PerCallLimit</c> in pkg/apis/cel/config.go of kubernetes/apiserver).</summary>
    public const long PerExpression = 1_000_000;

    /// <summary>The limit of the API server for the expressions of a policy with one object (<c>RuntimeCELCostBudget</c>).</summary>
    public const long PerPolicy = 10_000_000;

    /// <summary>The limit of the API server for the match conditions of a policy (<c>RuntimeCELCostBudgetMatchConditions</c>).</summary>
    public const long PerMatchConditions = 2_500_000;

    private const long CostBetweenChecks = 1_024;

    private long _nextCheck;

    /// <summary>The cost so far. It may be above the limit by the cost of one step.</summary>
    public long Spent { get; private set; }

    /// <summary>The limit.</summary>
    public long Limit { get; } = limit;

    /// <summary>The token that ends evaluation.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Adds the cost of a step.</summary>
    /// <param name="cost">The cost, at least 0.</param>
    /// <exception cref="CelBudgetException">The cost is above the limit.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was canceled.</exception>
    public void Spend(long cost)
    {
        Spent += cost;
        if (Spent < _nextCheck)
        {
            return;
        }

        _nextCheck = Math.Min(Spent + CostBetweenChecks, Limit + 1);
        Cancellation.ThrowIfCancellationRequested();
        if (Spent > Limit)
        {
            throw new CelBudgetException();
        }
    }
}
