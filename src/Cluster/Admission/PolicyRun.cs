using System.Diagnostics.CodeAnalysis;
using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// The evaluation of a policy for one request and one set of parameters, within the budgets of the API server
/// (pkg/admission/plugin/policy/validating/validator.go of kubernetes/apiserver). What is not known makes the answer unknown, which
/// reports nothing.
/// </summary>
internal sealed class PolicyRun : ICelVariables
{
    private readonly AdmissionPolicy _policy;
    private readonly AdmissionRequest _request;
    private readonly CelValue _parameters;
    private readonly DefinedVariables _defined;
    private readonly CancellationToken _cancellation;
    private long _left = CelBudget.PerMatchConditions;
    private bool _isMatching = true;

    private PolicyRun(AdmissionPolicy policy, AdmissionRequest request, CelValue parameters, CancellationToken cancellation)
    {
        (_policy, _request, _parameters, _cancellation) = (policy, request, parameters, cancellation);
        _defined = new DefinedVariables(this);
    }

    /// <summary>The violations of a policy; none where it does not apply, or its answer is not known.</summary>
    /// <param name="policy">The policy, whose rules include the request.</param>
    /// <param name="request">The request.</param>
    /// <param name="parameters">The parameters; null without any.</param>
    /// <param name="cancellation">Stops an evaluation.</param>
    public static IReadOnlyList<PolicyViolation> Of(AdmissionPolicy policy, AdmissionRequest request, CelValue parameters, CancellationToken cancellation = default) =>
        new PolicyRun(policy, request, parameters, cancellation).Evaluate();

    /// <inheritdoc/>
    public bool TryGet(string name, [NotNullWhen(true)] out CelValue? value)
    {
        value = name switch
        {
            "variables" => _defined,
            "params" => _parameters,
            "namespaceObject" when _isMatching => CelNull.Instance,
            _ => _request.ValueOf(name),
        };
        return value is not null;
    }

    private IReadOnlyList<PolicyViolation> Evaluate()
    {
        if (_policy.Conditions.Count > 0 && DecideByConditions() is { } decided)
        {
            return decided;
        }

        (_isMatching, _left) = (false, CelBudget.PerPolicy);
        var violations = new List<PolicyViolation>();
        foreach (var validation in _policy.Validations)
        {
            var evaluation = Evaluate(validation.Expression);
            if (evaluation.Value is CelBool { Value: false })
            {
                violations.Add(new PolicyViolation(validation.Expression, validation.MessageFor(message => Evaluate(message).Value), evaluation));
            }
            else if (evaluation.Value is CelError error && IsReported(error))
            {
                violations.Add(Failure(validation.Expression, error, evaluation));
            }
        }

        _left = CelBudget.PerPolicy;
        violations.AddRange(AnnotationFailures());
        return violations;
    }

    // Null if all conditions are met.
    private IReadOnlyList<PolicyViolation>? DecideByConditions()
    {
        var evaluations = _policy.Conditions.Select(condition => (Condition: condition, Evaluation: Evaluate(condition))).ToList();
        if (evaluations.Any(item => item.Evaluation.Value is CelBool { Value: false } or CelUnknown))
        {
            return [];
        }

        foreach (var (condition, evaluation) in evaluations)
        {
            if (evaluation.Value is CelError error)
            {
                return IsReported(error) ? [Failure(condition, error, evaluation)] : [];
            }
        }

        return null;
    }

    private IEnumerable<PolicyViolation> AnnotationFailures() =>
        from annotation in _policy.Annotations
        let evaluation = Evaluate(annotation)
        where evaluation.Value is CelError error && IsReported(error)
        select Failure(annotation, (CelError)evaluation.Value, evaluation, alwaysDenies: true);

    // An expression that is too costly for nearly every object is one finding at the policy.
    private bool IsReported(CelError error) => !_policy.IgnoresErrors && !(error.IsBudget && _policy.Expressions.Any(expression => expression.IsTooCostly));

    private static PolicyViolation Failure(PolicyExpression expression, CelError error, CelEvaluation evaluation, bool alwaysDenies = false) =>
        new(expression, $"expression '{expression.Text}' resulted in error: {error.Message}", evaluation, alwaysDenies);

    private CelEvaluation Evaluate(PolicyExpression expression)
    {
        var evaluation = expression.Evaluate(this, new CelBudget(Math.Min(CelBudget.PerExpression, _left), _cancellation));
        _left = Math.Max(0, _left - evaluation.Cost);
        return evaluation;
    }

    /// <summary>The variables that the policy defines, each computed when an expression first reads it.</summary>
    private sealed class DefinedVariables(PolicyRun run) : CelMap
    {
        private readonly Dictionary<string, CelValue> _values = new(StringComparer.Ordinal);

        public override int Count => run._policy.Variables.Count;

        public override IEnumerable<CelValue> Keys => run._policy.Variables.Keys.Select(name => new CelString(name));

        public override bool TryGet(CelValue key, [NotNullWhen(true)] out CelValue? value)
        {
            value = null;
            if (key is CelString { Value: var name } && !_values.TryGetValue(name, out value) && run._policy.Variables.TryGetValue(name, out var expression))
            {
                value = run.Evaluate(expression).Value;
                _values[name] = value = value is CelError { IsBudget: false } error ? new CelError($"composited variable \"{name}\" fails to evaluate: {error.Message}") : value;
            }

            return value is not null;
        }
    }
}
