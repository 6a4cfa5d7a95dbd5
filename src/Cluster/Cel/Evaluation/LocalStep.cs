using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>Reads a variable of a macro.</summary>
/// <param name="slot">Its place in the frame.</param>
/// <param name="cost">The cost.</param>
internal sealed class LocalStep(int slot, int cost) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        frame.Budget.Spend(cost);
        var value = frame.Locals[slot];
        frame.Trace?.Read(value);
        return value;
    }
}
