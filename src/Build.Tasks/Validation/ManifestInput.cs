using KubeGuard.Build.Caching;
using KubeGuard.Policy;

namespace KubeGuard.Build.Validation;

/// <summary>A file before it is checked.</summary>
/// <param name="File">The file.</param>
/// <param name="Policy">Its settings.</param>
/// <param name="Settings">The fingerprint of all that its findings depend on besides its text.</param>
internal sealed record ManifestInput(ManifestFile File, RulePolicy Policy, ulong Settings)
{
    /// <summary>The results of an earlier build, if the file and its settings are the same.</summary>
    public CachedManifest? Known { get; init; }

    /// <summary>The state of the file as it is read, if it can be read.</summary>
    public TrackedFile? Tracked { get; init; }

    /// <summary>Its text, if it was read and kept.</summary>
    public string? Text { get; init; }

    /// <summary>Its objects that rules may look up while they check those of other files.</summary>
    public IReadOnlyList<RelatedObject> Related { get; init; } = [];

    /// <summary>Indicates whether its text seems to have an object; false for a file that an earlier build checked.</summary>
    public bool HasObject { get; init; }
}
