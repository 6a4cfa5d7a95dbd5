using System.Globalization;
using System.Text.RegularExpressions;
using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>Writes edits as tests need them: the anchor's number, the path from there, the value.</summary>
internal static partial class Edit
{
    public static AnchoredEdit Set(int anchor, string path, object value, string? note = null) =>
        new(EditOperation.Set, anchor, Segments(path), Node(value), note);

    public static AnchoredEdit Remove(int anchor, string path = "") => new(EditOperation.Remove, anchor, Segments(path), null, null);

    public static AnchoredEdit Add(int anchor, string path, object value, string? note = null) =>
        new(EditOperation.Add, anchor, Segments(path), Node(value), note);

    private static List<PathSegment> Segments(string path) =>
        [.. SegmentPattern().Matches(path).Select(match => int.TryParse(match.Groups["index"].Value, CultureInfo.InvariantCulture, out var index)
            ? PathSegment.Of(index)
            : PathSegment.Of(match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Value.TrimStart('.')))];

    private static ManifestNode Node(object value) => value switch
    {
        bool boolean => ScalarNode.Boolean(boolean),
        int number => ScalarNode.Integer(number),
        string text => ScalarNode.String(text),
        string[] texts => new SequenceNode([.. texts.Select(Node)]),
        (string Key, object Value)[] entries => new MappingNode([.. entries.Select(entry => new MappingEntry(entry.Key, Node(entry.Value)))]),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    [GeneratedRegex(@"\[(?<index>\d+)\]|\['(?<quoted>[^']+)'\]|\.?[^.\[]+")]
    private static partial Regex SegmentPattern();
}
