using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Validation;

/// <summary>What was read of a file.</summary>
/// <param name="file">The file.</param>
/// <param name="objects">Its Kubernetes objects.</param>
/// <param name="findings">What is wrong with the file itself.</param>
/// <param name="suppressions">The comments in it that suppress rules.</param>
internal sealed class ParsedManifest(
    ManifestFile file,
    IReadOnlyList<ManifestObject> objects,
    IReadOnlyList<ManifestFinding> findings,
    IReadOnlyList<CommentSuppression> suppressions)
{
    public ManifestFile File { get; } = file;

    public IReadOnlyList<ManifestObject> Objects { get; } = objects;

    public IReadOnlyList<ManifestFinding> Findings { get; } = findings;

    public IReadOnlyList<CommentSuppression> Suppressions { get; } = suppressions;
}
