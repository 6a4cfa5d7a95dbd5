using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>A variable with a value.</summary>
/// <param name="slot">The place of the variable in the frame.</param>
/// <param name="value">Its value.</param>
/// <param name="body">Where it is used.</param>
/// <param name="isReceiver">Whether it is an optional value that cel-go evaluates a second time if there is a value.</param>
internal sealed class BindingStep(int slot, CelStep value, CelStep body, bool isReceiver) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var before = frame.Budget.Spent;
        frame.Locals[slot] = value.Evaluate(frame);
        if (isReceiver && frame.Locals[slot] is CelOptional { Value: not null })
        {
            frame.Budget.Spend(frame.Budget.Spent - before);
        }

        return body.Evaluate(frame);
    }
}
