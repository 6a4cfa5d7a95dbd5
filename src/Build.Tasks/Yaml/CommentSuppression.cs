using KubeGuard.Rules;

namespace KubeGuard.Build.Yaml;

/// <summary>A comment that suppresses rules for the node it stands on or above, and everything in it.</summary>
/// <param name="ids">The IDs it names.</param>
/// <param name="firstLine">The first line of the node, from 1.</param>
/// <param name="lastLine">The last line of the node.</param>
/// <param name="justification">The reason it gives, if it gives one.</param>
public sealed class CommentSuppression(IReadOnlyList<string> ids, int firstLine, int lastLine, string? justification)
{
    /// <summary>The suppression to put on a finding, if this comment is for it.</summary>
    public Suppression? For(string id, int line) =>
        line >= firstLine && line <= lastLine && ids.Contains(id, StringComparer.OrdinalIgnoreCase) ? new Suppression(justification) : null;
}
