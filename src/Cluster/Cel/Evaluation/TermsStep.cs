using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>Terms joined by <c>&amp;&amp;</c> or <c>||</c>. A term that decides absorbs errors and unknown values of the others.</summary>
/// <param name="terms">The terms.</param>
/// <param name="decision">The value that decides: <c>false</c> for <c>&amp;&amp;</c>, <c>true</c> for <c>||</c>.</param>
/// <param name="span">The place for errors.</param>
internal sealed class TermsStep(CelStep[] terms, CelBool decision, CelSpan span) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var undecided = new UndecidedTerms();
        var start = frame.Trace?.Count ?? 0;
        foreach (var term in terms)
        {
            var before = frame.Trace?.Count ?? 0;
            var value = term.Evaluate(frame);
            if (value == decision)
            {
                frame.Trace?.Drop(start, before);
                return value;
            }

            undecided.Add(value, span);
        }

        return undecided.Result ?? CelBool.Of(!decision.Value);
    }
}
