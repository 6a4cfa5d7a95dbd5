using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Fixing;

/// <summary>A file that is being fixed. Nothing is written until all files are.</summary>
/// <param name="file">The file.</param>
/// <param name="original">Its content before any fix.</param>
internal sealed class FileInProgress(ManifestFile file, EncodedText original)
{
    /// <summary>The file.</summary>
    public ManifestFile File { get; } = file;

    /// <summary>Its content before any fix.</summary>
    public EncodedText Original { get; } = original;

    /// <summary>Its text as it is by now.</summary>
    public ChangedLines Changed { get; } = new(original.Text);

    /// <summary>The fixes that were applied by now.</summary>
    public List<AppliedFix> Applied { get; } = [];
}
