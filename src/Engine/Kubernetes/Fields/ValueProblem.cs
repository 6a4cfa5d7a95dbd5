using KubeGuard.Edits;

namespace KubeGuard.Kubernetes.Fields;

/// <summary>The problem of a value.</summary>
/// <param name="Text">The problem, as a clause whose subject is the field.</param>
/// <param name="Fix">The fix, where the intended value is certain.</param>
internal sealed record ValueProblem(string Text, RuleFix? Fix = null);
