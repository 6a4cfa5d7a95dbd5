using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>What is wrong with a suppression.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Argument">The argument of its message.</param>
/// <param name="Index">The index of the ID that it is about, if it is about one.</param>
public sealed record SuppressionProblem(RuleDescriptor Rule, string Argument, int? Index);
