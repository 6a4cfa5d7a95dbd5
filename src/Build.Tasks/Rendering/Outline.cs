using System.Text.RegularExpressions;

namespace KubeGuard.Build.Rendering;

/// <summary>
/// The keys of a YAML document in block style with the keys above each, by indentation alone: a template has such an
/// outline too, although it is not YAML.
/// </summary>
internal sealed class Outline
{
    private static readonly Regex _key = new(@"\G(?<key>""[^""]*""|'[^']*'|[^\s:#{}""'][^:#{}]*?)\s*:(?=\s|$)(?<value>.*)$", RegexOptions.CultureInvariant);

    private static readonly Regex _flowEntry = new(@"[{,]\s*(?<key>[a-z]+):\s+[""']?(?<value>[^,}""'\s]+)", RegexOptions.CultureInvariant);

    private const string SourceComment = "# Source: ";

    private Outline(string file, IReadOnlyList<OutlineLine> lines, string? source)
    {
        File = file;
        Lines = lines;
        Source = source;
    }

    public string File { get; }

    public IReadOnlyList<OutlineLine> Lines { get; }

    /// <summary>The template from which Helm rendered the document.</summary>
    public string? Source { get; }

    public string? Kind => Lines.FirstOrDefault(line => line.Parent is null && line.Key == "kind")?.Value;

    public string? Name => Metadata("name");

    public string? Namespace => Metadata("namespace");

    /// <summary>The outlines of the documents of a text.</summary>
    public static IReadOnlyList<Outline> Of(string file, string text)
    {
        var outlines = new List<Outline>();
        var lines = new OutlineReader();
        string? source = null;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.StartsWith("---", StringComparison.Ordinal))
            {
                outlines.Add(new Outline(file, lines.Lines, source));
                lines = new OutlineReader();
                source = null;
            }
            else if (line.StartsWith(SourceComment, StringComparison.Ordinal))
            {
                source = line.Substring(SourceComment.Length).Trim();
            }
            else
            {
                lines.Read(number, line.TrimEnd());
            }
        }

        outlines.Add(new Outline(file, lines.Lines, source));
        return [.. outlines.Where(outline => outline.Lines.Count > 0)];
    }

    private string? Metadata(string key) =>
        Lines.FirstOrDefault(line => line.Key == key && line.Parent is { Key: "metadata", Parent: null })?.Value
        ?? (Lines.FirstOrDefault(line => line is { Key: "metadata", Parent: null }) is { } metadata ? InFlow(metadata.Value, key) : null);

    // In "{ name: web, namespace: shop }".
    private static string? InFlow(string mapping, string key) =>
        _flowEntry.Matches(mapping).Cast<Match>().FirstOrDefault(entry => entry.Groups["key"].Value == key)?.Groups["value"].Value;

    private sealed class OutlineReader
    {
        private readonly Stack<(int Indent, OutlineLine? Line, OutlineItem? Item)> _open = new();

        public List<OutlineLine> Lines { get; } = [];

        public void Read(int number, string line)
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            var start = indent;
            while (start < line.Length && line[start] == '-' && (start + 1 == line.Length || line[start + 1] == ' '))
            {
                // Items may be as far left as the key of their sequence.
                Close(start, keepKeyAt: true);
                _open.Push((start, null, new OutlineItem()));
                start = line.Length - line.Substring(start + 1).TrimStart(' ').Length;
            }

            var isItem = start > indent;
            var match = _key.Match(line, start);
            if (match.Success)
            {
                Add(number, line, start, Unquoted(match.Groups["key"].Value), Unquoted(match.Groups["value"].Value));
            }
            else if (isItem && start < line.Length)
            {
                Add(number, line, start, "", Unquoted(line.Substring(start)));
            }
        }

        private void Add(int number, string line, int start, string key, string value)
        {
            Close(start, keepKeyAt: false);
            var item = _open.Count > 0 ? _open.Peek().Item : null;
            var parent = _open.Select(open => open.Line).FirstOrDefault(open => open is not null);
            if (item is not null && key == "name")
            {
                item.Name = value;
            }

            var added = new OutlineLine(number, start + 1, key, value, line.Substring(start), parent, item);
            Lines.Add(added);
            _open.Push((start, added, null));
        }

        private void Close(int indent, bool keepKeyAt)
        {
            while (_open.Count > 0 && (_open.Peek().Indent > indent || (_open.Peek().Indent == indent && !(keepKeyAt && _open.Peek().Line is not null))))
            {
                _open.Pop();
            }
        }

        private static string Unquoted(string text)
        {
            var comment = text.IndexOf(" #", StringComparison.Ordinal);
            var value = (comment < 0 ? text : text.Substring(0, comment)).Trim();
            return value.Length > 1 && value[0] is '"' or '\'' && value[value.Length - 1] == value[0] ? value.Substring(1, value.Length - 2) : value;
        }
    }
}
