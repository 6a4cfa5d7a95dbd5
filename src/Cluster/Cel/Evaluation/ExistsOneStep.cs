using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>The macro <c>exists_one</c>. It goes through all elements, and absorbs no error.</summary>
/// <param name="range">The list or map.</param>
/// <param name="slot">The place of the first variable.</param>
/// <param name="hasTwoVariables">Whether there are two.</param>
/// <param name="condition">The condition.</param>
/// <param name="span">The place for errors.</param>
internal sealed class ExistsOneStep(CelStep range, int slot, bool hasTwoVariables, CelStep condition, CelSpan span)
    : LoopStep(range, slot, hasTwoVariables, span)
{
    private const int CostOfMatch = 2;
    private const int CostOfResult = 2;

    /// <inheritdoc/>
    protected override CelValue Evaluate(CelFrame frame, CelValue collection)
    {
        var count = 0;
        var unknown = RestOf(collection);
        foreach (var _ in Elements(frame, collection))
        {
            switch (condition.Evaluate(frame))
            {
                case CelBool { Value: true }:
                    frame.Budget.Spend(CostOfMatch);
                    count++;
                    break;
                case CelBool: break;
                case CelError error: return error;
                case CelUnknown other: unknown = unknown?.And(other) ?? other; break;
                default: return CelError.NoSuchOverload().At(Span);
            }
        }

        frame.Budget.Spend(CostOfResult);
        return unknown as CelValue ?? CelBool.Of(count == 1);
    }
}
