using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>The methods <c>or</c> and <c>orValue</c> of an optional value, whose argument is only evaluated if the value is absent.</summary>
/// <param name="optional">The optional value.</param>
/// <param name="otherwise">The argument.</param>
/// <param name="isValue">Whether it is <c>orValue</c>.</param>
/// <param name="span">The place for errors.</param>
internal sealed class OptionalOrStep(CelStep optional, CelStep otherwise, bool isValue, CelSpan span) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame) => optional.Evaluate(frame) switch
    {
        CelOptional { Value: { } value } present => isValue ? value : present,
        CelOptional => otherwise.Evaluate(frame),
        CelError error => error,
        CelUnknown unknown => unknown,
        _ => CelError.NoSuchOverload().At(span),
    };
}
