using KubeGuard.Manifests;

namespace KubeGuard.Edits;

/// <summary>One way to mend a finding: the edits that belong together.</summary>
/// <param name="title">What a person chooses, such as <c>Set 'privileged' to false</c>.</param>
/// <param name="edits">The edits, all to be applied.</param>
public sealed class RuleFix(string title, params ManifestEdit[] edits)
{
    /// <summary>What a person chooses.</summary>
    public string Title { get; } = title;

    /// <summary>The edits, all to be applied.</summary>
    public IReadOnlyList<ManifestEdit> Edits { get; } = edits;

    /// <summary>Sets a boolean field.</summary>
    public static RuleFix Set(ManifestCursor target, bool value) => Set(target, ScalarNode.Boolean(value));

    /// <summary>Sets a string field.</summary>
    public static RuleFix Set(ManifestCursor target, string value) => Set(target, ScalarNode.String(value));

    /// <summary>
    /// Sets a field to a value that a person must still replace.
    /// </summary>
    /// <param name="target">The field.</param>
    /// <param name="value">A value that works for a start.</param>
    /// <param name="note">What a person must do, written beside the value as a comment.</param>
    public static RuleFix SetPlaceholder(ManifestCursor target, string value, string note) =>
        new($"Set '{target.Segment.Key}' to {value} as a placeholder", ManifestEdit.Set(target, ScalarNode.String(value), note));

    /// <summary>Removes a field, or an item of a sequence.</summary>
    public static RuleFix Remove(ManifestCursor target) => new(RemovalTitle(target), ManifestEdit.Remove(target));

    /// <summary>Appends a string to a sequence.</summary>
    public static RuleFix Add(ManifestCursor target, string value) =>
        new($"Add {value} to '{target.Segment.Key}'", ManifestEdit.Add(target, ScalarNode.String(value)));

    private static RuleFix Set(ManifestCursor target, ScalarNode value) =>
        new($"Set '{target.Segment.Key}' to {value.Text}", ManifestEdit.Set(target, value));

    private static string RemovalTitle(ManifestCursor target) =>
        target.Segment.Key is { } key ? $"Remove '{key}'" : $"Remove {target.String ?? "the entry"} from '{target.Parent?.Segment.Key}'";
}
