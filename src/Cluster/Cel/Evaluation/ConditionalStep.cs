using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>The choice <c>a ? b : c</c>.</summary>
/// <param name="condition">The condition.</param>
/// <param name="whenTrue">The value if it is true.</param>
/// <param name="whenFalse">The value if it is false.</param>
/// <param name="span">The place for errors.</param>
internal sealed class ConditionalStep(CelStep condition, CelStep whenTrue, CelStep whenFalse, CelSpan span) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame) => condition.Evaluate(frame) switch
    {
        CelBool { Value: true } => whenTrue.Evaluate(frame),
        CelBool => whenFalse.Evaluate(frame),
        CelError error => error,
        CelUnknown unknown => unknown,
        _ => CelError.NoSuchOverload().At(span),
    };
}
