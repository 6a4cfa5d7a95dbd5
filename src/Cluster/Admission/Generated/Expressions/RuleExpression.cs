using KubeGuard.Rules;

namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>A rule as an admission policy decides it.</summary>
/// <param name="Subject">The objects that it is about.</param>
/// <param name="Found">The CEL expression for the messages of the rule about an object; an empty list if it complies.</param>
internal sealed record RuleExpression(PolicySubject Subject, string Found)
{
    /// <summary>The variables that <see cref="Found"/> reads, in an order in which each reads only those before it.</summary>
    public IReadOnlyList<PolicyVariable> Variables { get; init; } = [];

    /// <summary>The highest severity of a violation for the target version; that of the rule if none is given.</summary>
    public RuleSeverity? AtMost { get; init; }
}
