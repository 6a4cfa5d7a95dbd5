using KubeGuard.Build.Validation;
using KubeGuard.Edits;

namespace KubeGuard.Build.Fixing;

/// <summary>A finding that was fixed, and how. It holds nothing of the tree, so all of a run can be kept.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Label">The title of the fix.</param>
/// <param name="Safety">What the fix may do to a workload that works.</param>
/// <param name="Requirement">What the workload must do from now on; see <see cref="RuleFix.Requirement"/>.</param>
internal sealed record AppliedFix(ManifestFinding Finding, string Label, FixSafety Safety, string? Requirement)
{
    /// <summary>Notes that a fix was applied.</summary>
    public static AppliedFix Of(ManifestFinding finding, RuleFix fix) => new(finding, fix.Label, fix.Safety, fix.Requirement);
}
