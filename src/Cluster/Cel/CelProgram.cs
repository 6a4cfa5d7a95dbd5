using KubeGuard.Cluster.Cel.Evaluation;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel;

/// <summary>An expression that compiled. It can be evaluated any number of times, and at once.</summary>
/// <param name="root">Its steps.</param>
/// <param name="variables">The variables of the environment that it reads.</param>
/// <param name="localCount">The number of variables of macros that are there at once.</param>
internal sealed class CelProgram(CelStep root, IReadOnlyList<string> variables, int localCount)
{
    /// <summary>The variables of the environment that it reads.</summary>
    public IReadOnlyList<string> Variables { get; } = variables;

    /// <summary>Evaluates the expression.</summary>
    /// <param name="values">The values of the variables.</param>
    /// <param name="budget">What it may cost. If it would cost more, the result is an error.</param>
    /// <exception cref="OperationCanceledException">The evaluation was canceled.</exception>
    public CelEvaluation Evaluate(ICelVariables values, CelBudget budget)
    {
        var before = budget.Spent;
        var value = Run(values, budget, null);
        return new CelEvaluation(value, budget.Spent - before, () => Trace(values, budget).Nodes);
    }

    private CelTrace Trace(ICelVariables values, CelBudget budget)
    {
        var trace = new CelTrace();
        Run(values, new CelBudget(budget.Limit, budget.Cancellation), trace);
        return trace;
    }

    private CelValue Run(ICelVariables values, CelBudget budget, CelTrace? trace)
    {
        try
        {
            return root.Evaluate(new CelFrame(values, Variables.Count, localCount, budget, trace));
        }
        catch (CelBudgetException)
        {
            return new CelError("operation cancelled: actual cost limit exceeded", isBudget: true);
        }
    }
}
