using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>The comparison <c>a == b</c> or <c>a != b</c>.</summary>
/// <param name="left">The left operand.</param>
/// <param name="right">The right operand.</param>
/// <param name="isNegated">Whether it is <c>!=</c>.</param>
internal sealed class EqualityStep(CelStep left, CelStep right, bool isNegated) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var (a, b) = (left.Evaluate(frame), right.Evaluate(frame));
        frame.Budget.Spend(CelCosts.OfTraversal(Math.Min(a.Size, b.Size)));
        var result = CelEquality.AreEqual(a, b);
        return result is CelBool isEqual ? CelBool.Of(isEqual.Value != isNegated) : result;
    }
}
