using KubeGuard.Edits;

namespace KubeGuard.Build.Fixing;

/// <summary>The fix that is applied to a finding, or the reason why none is.</summary>
/// <param name="Fix">The fix; <see langword="null"/> if the finding is left.</param>
/// <param name="Left">Why it is left.</param>
/// <param name="Objection">What the manifests say against its fix, as a clause.</param>
internal sealed record FixDecision(RuleFix? Fix, LeftKind? Left, string? Objection);
