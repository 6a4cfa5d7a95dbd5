using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Shapes;

/// <summary>
/// A path in a table of shapes, such as <c>spec.templates.*.container</c>. A step is a key, <c>*</c> for every entry or
/// item, or <c>*Container</c> for every key with this suffix.
/// </summary>
/// <param name="text">The steps, separated by dots; the place itself if empty.</param>
internal sealed class ShapePath(string text)
{
    private const char Any = '*';
    private static readonly char[] _dot = ['.'];
    private readonly string[] _steps = text.Split(_dot, StringSplitOptions.RemoveEmptyEntries);
    private readonly bool _isPlain = text.IndexOf(Any) < 0;

    /// <summary>The places that the path leads to where something is written.</summary>
    /// <param name="start">Where the path starts.</param>
    public IEnumerable<ManifestCursor> From(ManifestCursor start) =>
        !_isPlain ? From(start, 0, _steps.Length)
        : FieldOf(start) is { IsPresent: true } field ? [field]
        : [];

    /// <summary>The only place that a path without <c>*</c> leads to, even if nothing is written there.</summary>
    /// <param name="start">Where the path starts.</param>
    public ManifestCursor FieldOf(ManifestCursor start)
    {
        var cursor = start;
        foreach (var step in _steps)
        {
            cursor = cursor[step];
        }

        return cursor;
    }

    /// <summary>The places that have the last step of the path, written there or not.</summary>
    /// <param name="start">Where the path starts.</param>
    public IEnumerable<ManifestCursor> FieldsFrom(ManifestCursor start) => From(start, 0, _steps.Length - 1).Select(owner => owner[_steps[_steps.Length - 1]]);

    /// <inheritdoc/>
    public override string ToString() => string.Join(".", _steps);

    private IEnumerable<ManifestCursor> From(ManifestCursor cursor, int index, int end)
    {
        if (index == end)
        {
            return cursor.IsPresent ? [cursor] : [];
        }

        return Next(cursor, _steps[index]).SelectMany(next => From(next, index + 1, end));
    }

    private static IEnumerable<ManifestCursor> Next(ManifestCursor cursor, string step)
    {
        if (step[0] != Any)
        {
            return cursor[step] is { IsPresent: true } field ? [field] : [];
        }

        return step.Length == 1
            ? cursor.Node is SequenceNode ? cursor.Items : cursor.Entries
            : cursor.Entries.Where(entry => entry.Segment.Key!.EndsWith(step.Substring(1), StringComparison.OrdinalIgnoreCase));
    }
}
