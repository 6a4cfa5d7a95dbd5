using KubeGuard.Edits;

namespace KubeGuard.Build.Fixing;

/// <summary>The fix that is applied to a finding, or the reason why none is.</summary>
/// <param name="Fix">The fix; <see langword="null"/> if the finding is left.</param>
/// <param name="Left">The reason why it is left.</param>
/// <param name="Objection">The objection of the manifests to its fix, as a clause.</param>
internal sealed record FixDecision(RuleFix? Fix, LeftKind? Left, string? Objection);
