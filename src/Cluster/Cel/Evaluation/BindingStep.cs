using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>A variable with a value.</summary>
/// <param name="slot">The place of the variable in the frame.</param>
/// <param name="value">Its value.</param>
/// <param name="body">Where it is used.</param>
internal sealed class BindingStep(int slot, CelStep value, CelStep body) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        frame.Locals[slot] = value.Evaluate(frame);
        return body.Evaluate(frame);
    }
}
