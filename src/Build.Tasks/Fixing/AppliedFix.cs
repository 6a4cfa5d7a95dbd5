using KubeGuard.Build.Validation;
using KubeGuard.Edits;

namespace KubeGuard.Build.Fixing;

/// <summary>A finding that was fixed, and its fix. It has no reference to the tree, so all those of a run can be kept.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Label">The title of the fix.</param>
/// <param name="Safety">The effect that the fix may have on a workload that works.</param>
/// <param name="Requirement">The requirement on the workload from now on; see <see cref="RuleFix.Requirement"/>.</param>
internal sealed record AppliedFix(ManifestFinding Finding, string Label, FixSafety Safety, string? Requirement)
{
    /// <summary>Records that a fix was applied.</summary>
    public static AppliedFix Of(ManifestFinding finding, RuleFix fix) => new(finding, fix.Label, fix.Safety, fix.Requirement);
}
