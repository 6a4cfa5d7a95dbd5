using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>
/// The terms of a conjunction or disjunction that have no boolean value. If no other term decides, an unknown value is the result, since
/// it may decide; then the first error.
/// </summary>
internal struct UndecidedTerms
{
    private CelError? _error;
    private CelUnknown? _unknown;

    /// <summary>The result; <see langword="null"/> if all terms had boolean values.</summary>
    public readonly CelValue? Result => _unknown as CelValue ?? _error;

    /// <summary>Adds the value of a term that does not decide.</summary>
    /// <param name="value">The value.</param>
    /// <param name="place">The place of the error that a value of another type is.</param>
    public void Add(CelValue value, CelSpan place)
    {
        switch (value)
        {
            case CelBool: break;
            case CelUnknown unknown: _unknown = _unknown?.And(unknown) ?? unknown; break;
            case CelError error: _error ??= error; break;
            default: _error ??= CelError.NoSuchOverload().At(place); break;
        }
    }
}
