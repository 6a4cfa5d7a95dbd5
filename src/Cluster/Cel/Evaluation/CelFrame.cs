using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>The state of one evaluation.</summary>
/// <param name="variables">The variables of the environment.</param>
/// <param name="variableCount">How many of them the expression names.</param>
/// <param name="localCount">The number of variables of macros that are there at once.</param>
/// <param name="budget">What the evaluation may cost.</param>
/// <param name="trace">Takes what is read, if somebody wants to know.</param>
internal sealed class CelFrame(ICelVariables variables, int variableCount, int localCount, CelBudget budget, CelTrace? trace)
{
    private readonly CelValue?[] _variables = variableCount == 0 ? [] : new CelValue?[variableCount];

    /// <summary>The values of the variables of macros.</summary>
    public CelValue[] Locals { get; } = localCount == 0 ? [] : new CelValue[localCount];

    /// <summary>The cost that the evaluation may have.</summary>
    public CelBudget Budget { get; } = budget;

    /// <summary>Takes what is read, if somebody wants to know.</summary>
    public CelTrace? Trace { get; } = trace;

    /// <summary>The value of a variable of the environment.</summary>
    /// <param name="index">Its index among those that the expression names.</param>
    /// <param name="name">Its name.</param>
    public CelValue Variable(int index, string name) =>
        _variables[index] ??= variables.TryGet(name, out var value) ? value : new CelError($"no such attribute(s): {name}");
}
