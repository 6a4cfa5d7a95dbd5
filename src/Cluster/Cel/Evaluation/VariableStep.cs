using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>Reads a variable of the environment.</summary>
/// <param name="index">Its index among those that the expression names.</param>
/// <param name="name">Its name.</param>
/// <param name="cost">The cost.</param>
internal sealed class VariableStep(int index, string name, int cost) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        frame.Budget.Spend(cost);
        var value = frame.Variable(index, name);
        frame.Trace?.Read(value);
        return value;
    }
}
