using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>A suppression that does not do what it was meant to do.</summary>
/// <param name="Rule">The rule that reports it.</param>
/// <param name="Arguments">The arguments of its message.</param>
/// <param name="Index">The index of the ID that it is about, if it is about one.</param>
internal sealed record SuppressionProblem(RuleDescriptor Rule, IReadOnlyList<string> Arguments, int? Index);
