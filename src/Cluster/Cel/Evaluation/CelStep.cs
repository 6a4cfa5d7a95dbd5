using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>A part of an expression that is ready to be evaluated. Immutable.</summary>
internal abstract class CelStep
{
    /// <summary>Computes the value.</summary>
    /// <param name="frame">The state of the evaluation.</param>
    /// <returns>The value; it may be an error or unknown.</returns>
    public abstract CelValue Evaluate(CelFrame frame);
}
