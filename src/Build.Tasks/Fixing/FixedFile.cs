using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Fixing;

/// <summary>A file after its findings were fixed.</summary>
/// <param name="Text">The text.</param>
/// <param name="Changes">The lines that were changed.</param>
/// <param name="Applied">The fixes that were applied.</param>
/// <param name="Refused">The findings whose fix could not be applied, each with the reason.</param>
/// <param name="Left">The findings whose fix is left to a person.</param>
/// <param name="Wide">The fixes that concern other objects, too.</param>
/// <param name="Remaining">The findings of rules about one object that are left, those without a fix included.</param>
internal sealed record FixedFile(
    string Text,
    IReadOnlyList<LineChange> Changes,
    IReadOnlyList<AppliedFix> Applied,
    IReadOnlyList<(ManifestFinding Finding, string Reason)> Refused,
    IReadOnlyList<LeftFinding> Left,
    IReadOnlyList<WideFix> Wide,
    IReadOnlyList<ManifestFinding> Remaining)
{
    /// <summary>The findings that were fixed.</summary>
    public IEnumerable<ManifestFinding> Fixed => Applied.Select(applied => applied.Finding);
}
