using KubeGuard.Rules;

namespace KubeGuard.Build.Yaml;

/// <summary>A comment that suppresses rules for the node it stands on or above, and everything in it.</summary>
/// <param name="ids">The IDs it names.</param>
/// <param name="justification">The reason it gives, if it gives one.</param>
/// <param name="start">The line and column where the node starts.</param>
/// <param name="end">The line and column behind it.</param>
internal sealed class CommentSuppression(
    IReadOnlyList<string> ids, string? justification, (int Line, int Column) start, (int Line, int Column) end)
{
    /// <summary>The suppression to put on a finding, if this comment is for it.</summary>
    public Suppression? For(string id, YamlLocation location)
    {
        var place = (location.Line, location.Column);
        return place.CompareTo(start) >= 0 && place.CompareTo(end) < 0 && ids.Contains(id, StringComparer.OrdinalIgnoreCase)
            ? new Suppression(justification)
            : null;
    }
}
