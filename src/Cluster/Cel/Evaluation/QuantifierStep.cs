using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>The macros <c>all</c> and <c>exists</c>. An element that decides absorbs errors and unknown values of the others.</summary>
/// <param name="range">The list or map.</param>
/// <param name="slot">The place of the first variable.</param>
/// <param name="hasTwoVariables">Whether there are two.</param>
/// <param name="condition">The condition.</param>
/// <param name="decision">The value that decides: <c>false</c> for <c>all</c>, <c>true</c> for <c>exists</c>.</param>
/// <param name="span">The place for errors.</param>
internal sealed class QuantifierStep(CelStep range, int slot, bool hasTwoVariables, CelStep condition, CelBool decision, CelSpan span)
    : LoopStep(range, slot, hasTwoVariables, span)
{
    // cel-go tests before each element whether the result so far decides, and joins that with the condition.
    private readonly int _testCost = decision.Value ? 3 : 2;

    /// <inheritdoc/>
    protected override CelValue Evaluate(CelFrame frame, CelValue collection)
    {
        var undecided = new UndecidedTerms();
        var isDecided = false;
        var start = frame.Trace?.Count ?? 0;
        foreach (var _ in Elements(frame, collection))
        {
            frame.Budget.Spend(_testCost);
            if (isDecided)
            {
                break;
            }

            frame.Budget.Spend(1);
            var before = frame.Trace?.Count ?? 0;
            var value = condition.Evaluate(frame);
            isDecided = value == decision;
            if (isDecided)
            {
                frame.Trace?.Drop(start, before);
            }

            undecided.Add(value, Span);
        }

        frame.Budget.Spend(1);
        if (RestOf(collection) is { } rest)
        {
            undecided.Add(rest, Span);
        }

        return isDecided ? decision : undecided.Result ?? CelBool.Of(!decision.Value);
    }
}
