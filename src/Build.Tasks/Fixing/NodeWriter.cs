using System.Text;
using System.Text.RegularExpressions;
using KubeGuard.Build.Yaml;
using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>Writes new nodes in the style of a document.</summary>
/// <param name="style">The style.</param>
/// <param name="newLine">The line break.</param>
/// <param name="notes">The comments to write beside nodes.</param>
internal sealed class NodeWriter(DocumentStyle style, string newLine, IReadOnlyDictionary<ManifestNode, string> notes)
{
    private const int ItemStep = 2;

    // Words and image references that need no quotes in any position.
    private static readonly Regex _plain = new(@"^(?:[A-Za-z0-9_./][A-Za-z0-9_./-]*|[A-Za-z][A-Za-z0-9_./@-]*(?::[A-Za-z0-9_./@-]+)*)$", RegexOptions.CultureInvariant);

    /// <summary>An entry of a mapping in block style; lines after the first are indented.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="indent">The column of the key.</param>
    public string BlockEntry(string key, ManifestNode value, int indent) => Text(key) + ":" + BlockValue(value, indent);

    /// <summary>A key.</summary>
    public string Key(string key) => Text(key);

    /// <summary>The text after the colon of a key in block style.</summary>
    public string BlockValue(ManifestNode value, int indent) => value switch
    {
        MappingNode { Entries.Count: > 0 } or SequenceNode { Items.Count: > 0 } => BlockLines(value, indent),
        ScalarNode { Kind: ScalarKind.String } scalar when IsBlock(scalar.Text.Prefix) =>
            " |-" + Note(value) + string.Concat(scalar.Text.Prefix.Split('\n').Select(line => line.Length == 0 ? newLine : Line(indent + style.Step) + line)),
        _ => " " + FlowValue(value) + Note(value),
    };

    /// <summary>The lines of a mapping or sequence below its key, each with a line break before it.</summary>
    /// <param name="value">The mapping or sequence, which is not empty.</param>
    /// <param name="indent">The column of the key.</param>
    public string BlockLines(ManifestNode value, int indent) => value switch
    {
        MappingNode mapping => string.Concat(mapping.Entries.Select(entry => Line(indent + style.Step) + BlockEntry(entry.Key, entry.Value, indent + style.Step))),
        SequenceNode sequence => string.Concat(sequence.Items.Select(item => Line(indent + style.SequenceStep) + BlockItem(item, indent + style.SequenceStep))),
        _ => throw new ArgumentException("Neither a mapping nor a sequence.", nameof(value)),
    };

    /// <summary>An item of a sequence in block style.</summary>
    /// <param name="item">The item.</param>
    /// <param name="indent">The column of its dash.</param>
    public string BlockItem(ManifestNode item, int indent) => "- " + item switch
    {
        MappingNode { Entries.Count: > 0 } mapping =>
            string.Join(Line(indent + ItemStep), mapping.Entries.Select(entry => BlockEntry(entry.Key, entry.Value, indent + ItemStep))),
        _ => FlowValue(item) + Note(item),
    };

    /// <summary>The start of a line.</summary>
    public string Line(int indent) => newLine + new string(' ', indent);

    /// <summary>An entry of a mapping in flow style.</summary>
    public string FlowEntry(string key, ManifestNode value) => Text(key) + ": " + FlowValue(value);

    /// <summary>A node in flow style.</summary>
    public string FlowValue(ManifestNode node) => node switch
    {
        MappingNode { Entries.Count: > 0 } mapping => "{ " + string.Join(", ", mapping.Entries.Select(entry => FlowEntry(entry.Key, entry.Value))) + " }",
        MappingNode => "{}",
        SequenceNode sequence => "[" + string.Join(", ", sequence.Items.Select(FlowValue)) + "]",
        ScalarNode { Kind: ScalarKind.String } scalar => Text(scalar.Text.Prefix),
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode scalar => scalar.WrittenText,
        _ => throw new EditRefusedException("the value is not known"),
    };

    /// <summary>A scalar in the quotes of the one that it replaces.</summary>
    public string Like(char quote, ScalarNode scalar) => (quote, scalar.Kind) switch
    {
        ('"', ScalarKind.String) => Quoted(scalar.Text.Prefix),
        ('\'', ScalarKind.String) => "'" + scalar.Text.Prefix.Replace("'", "''") + "'",
        _ => FlowValue(scalar),
    };

    /// <summary>The comment beside a node, with the space before it.</summary>
    public string Note(ManifestNode node) => !style.IsJson && notes.TryGetValue(node, out var note) ? " # " + note : "";

    private string Text(string text) => !style.IsJson && IsPlain(text) ? text : Quoted(text);

    // Text of several lines, which is more legible without quotes. A space at its start would be taken for indentation.
    private bool IsBlock(string text) => !style.IsJson && text.IndexOf('\n') > 0 && text[0] != ' ' && !text.EndsWith("\n", StringComparison.Ordinal) && !text.Any(character => char.IsControl(character) && character != '\n');

    private static bool IsPlain(string text) =>
        _plain.IsMatch(text)
        && YamlScalar.Plain(text, YamlLocation.OfFile("")) is { Kind: ScalarKind.String, Text.IsComplete: true };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
