using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>A value that is known when the expression is compiled. It costs nothing.</summary>
/// <param name="value">The value.</param>
internal sealed class ConstantStep(CelValue value) : CelStep
{
    /// <summary>The value.</summary>
    public CelValue Value { get; } = value;

    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame) => Value;
}
