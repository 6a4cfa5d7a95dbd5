using System.Text.RegularExpressions;
using KubeGuard.Build.Yaml;
using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>Writes new objects as documents, in the style of a stream that is there.</summary>
/// <param name="text">The stream.</param>
internal sealed class NewDocuments(string text)
{
    private const string Marker = "---";

    // A stream that ends in a marker, with comments at most after it, waits for a document.
    private static readonly Regex _openEnd = new(@"(?:^|\n)\uFEFF?---[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*\z", RegexOptions.CultureInvariant);

    private readonly string _newLine = new TextLines(text).NewLine;

    /// <summary>The text to write after the stream, so that it has further documents and ends as before, with a line break or without one.</summary>
    /// <exception cref="EditRefusedException">It cannot have further documents.</exception>
    public string After(IReadOnlyList<MappingNode> values)
    {
        var before = YamlStreamReader.Read("", text);
        if (before.Errors.Count > 0)
        {
            throw new EditRefusedException("the file does not parse");
        }

        var added = Text(values);
        if (_openEnd.IsMatch(text))
        {
            added = added.Substring(Marker.Length + _newLine.Length);
        }

        if (!text.EndsWith("\n", StringComparison.Ordinal))
        {
            added = _newLine + added.Substring(0, added.Length - _newLine.Length);
        }

        return IsRight(before, YamlStreamReader.Read("", text + added), values) ? added : throw new EditRefusedException("it would change something else, too");
    }

    /// <summary>The text of a new file.</summary>
    /// <exception cref="EditRefusedException">The stream has a style that has no documents.</exception>
    public string Alone(IReadOnlyList<MappingNode> values) => Text(values).Substring(Marker.Length + _newLine.Length);

    private string Text(IReadOnlyList<MappingNode> values)
    {
        var style = DocumentPart.In(text).Select(part => DocumentStyle.Of(part.Text, YamlSyntaxReader.Read(part.Text), new TextLines(part.Text))).First();
        if (style.IsJson)
        {
            throw new EditRefusedException("a JSON file has no further documents");
        }

        var writer = new NodeWriter(style, _newLine, new Dictionary<ManifestNode, string>());
        return string.Concat(values.Select(value =>
            Marker + _newLine + string.Concat(value.Entries.Select(entry => writer.BlockEntry(entry.Key, entry.Value, 0) + _newLine))));
    }

    // An empty document waits for the first of the new ones, so it is counted in neither stream.
    private static bool IsRight(YamlStream before, YamlStream after, IReadOnlyList<MappingNode> values)
    {
        var wanted = before.Documents.Select(document => document.Root).Where(IsSomething).Concat(values).ToList();
        var found = after.Documents.Select(document => document.Root).Where(IsSomething).ToList();
        return after.Errors.Count == 0 && wanted.Count == found.Count && wanted.Zip(found, NodeEquality.AreEqual).All(isEqual => isEqual);
    }

    private static bool IsSomething(ManifestNode root) => root is not ScalarNode { Kind: ScalarKind.Null };
}
