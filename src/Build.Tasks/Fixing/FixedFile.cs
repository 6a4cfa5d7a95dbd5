using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Fixing;

/// <summary>A file after its findings were mended.</summary>
/// <param name="Text">The text.</param>
/// <param name="Changes">The lines that were changed.</param>
/// <param name="Fixed">The findings that were mended.</param>
/// <param name="Refused">Those that have a fix that could not be made, each with the reason.</param>
internal sealed record FixedFile(
    string Text,
    IReadOnlyList<LineChange> Changes,
    IReadOnlyList<ManifestFinding> Fixed,
    IReadOnlyList<(ManifestFinding Finding, string Reason)> Refused);
