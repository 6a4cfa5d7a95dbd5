using KubeGuard.Build.Fixing;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Connectivity;

/// <summary>Changes the lines under <c>allow</c> in the text of a list. All else stays: comments, order, style, and the other sections.</summary>
internal sealed class ListText
{
    /// <summary>The text before the lines of a new list.</summary>
    public const string Head = """
        # Who may connect to whom. Each build compares the manifests with this list.
        # "allow" is what is possible today: dotnet build -t:UpdateKubernetesConnectivity writes it. Review its changes as you review code.
        # "deny" must never be possible and "require" always; both are yours to write.
        apiVersion: kubeguard/v1
        kind: Connectivity

        """;

    // A plain key cannot start with them.
    private const string Indicators = "*{[&!|>%@`\"':-?#";

    private readonly string _text;
    private readonly TextLines _lines;
    private readonly YamlSyntaxEntry? _allow;
    private readonly bool _isInFlow;
    private readonly int _end;

    private ListText(string text)
    {
        _text = text;
        _lines = new TextLines(text);
        var root = YamlSyntaxReader.Read(text);
        _isInFlow = root.IsDelimited;
        _end = root.End;
        _allow = root.Find(DeclaredList.AllowField);
    }

    /// <summary>The text with some changes.</summary>
    /// <param name="text">The text of a file that has the list.</param>
    /// <param name="changes">The changes.</param>
    /// <exception cref="EditRefusedException">The text is written in a way that cannot be changed line by line.</exception>
    public static string Update(string text, IReadOnlyList<ListChange> changes)
    {
        var part = DocumentPart.In(text).FirstOrDefault(IsList) ?? throw new EditRefusedException("there is no list in the file");
        var expected = Expected(LinesOf(part.Text), changes).OrderBy(line => line, StringComparer.Ordinal);
        var updated = new ListText(part.Text).Update(changes);
        return LinesOf(updated).OrderBy(line => line, StringComparer.Ordinal).SequenceEqual(expected, StringComparer.Ordinal)
            ? text.Substring(0, part.Start) + updated + text.Substring(part.Start + part.Text.Length)
            : throw new EditRefusedException("its lines are written in an unusual way; write each as '- shop/web -> shop/api: 8080'");
    }

    private static bool IsList(DocumentPart part) => ObjectIn(part.Text) is { Type: { } type } && DeclaredList.Kind.Includes(type);

    private static KubernetesObject? ObjectIn(string text) => YamlStreamReader.Read("", text).Documents is [var document, ..] ? KubernetesObject.FromDocument(document.Root) : null;

    private static IReadOnlyList<string> LinesOf(string text) => ObjectIn(text) is { } list ? [.. DeclaredListReader.Read(list.Root).Allow.Select(line => line.ToString())] : [];

    private static IEnumerable<string> Expected(IEnumerable<string> lines, IReadOnlyList<ListChange> changes) => lines
        .Except(changes.Select(change => change.Line?.ToString()).OfType<string>(), StringComparer.Ordinal)
        .Concat(changes.Where(change => !change.After.IsEmpty).Select(TextOf));

    private static string TextOf(ListChange change) => DeclaredConnection.TextOf(change.Ends, change.After);

    private static string LineOf(ListChange change) => $"{(Indicators.IndexOf(change.Ends[0]) >= 0 ? $"\"{change.Ends}\"" : change.Ends)}: {PortText.Of(change.After)}";

    private string Update(IReadOnlyList<ListChange> changes)
    {
        if (_isInFlow)
        {
            throw new EditRefusedException("it is written in braces");
        }

        var added = changes.Where(change => change.Line is null).ToList();
        return _allow is null ? AppendSection(added)
            : _allow.Value is { Kind: YamlSyntaxKind.Sequence, IsDelimited: false, Items.Count: > 0 } ? SpanReplacement.Apply(_text, [.. EditLines(changes), .. Insert(added, changes)])
            : added.Count == 0 && changes.Count == 0 ? _text
            : ReplaceEmpty(added);
    }

    private string AppendSection(IReadOnlyList<ListChange> added)
    {
        var end = _lines.NextOf(_end);
        var before = _text.Substring(0, end);
        var lineBreak = before.EndsWith("\n", StringComparison.Ordinal) ? "" : _lines.NewLine;
        return before + lineBreak + _lines.NewLine + DeclaredList.AllowField + ":" + Block(added, "") + _lines.NewLine + _text.Substring(end);
    }

    private string ReplaceEmpty(IReadOnlyList<ListChange> added)
    {
        var start = _allow!.KeyNode.End + 1;
        return _allow.Value.Items.Count > 0
            ? throw new EditRefusedException("its lines are written in brackets")
            : SpanReplacement.Apply(_text, [new SpanReplacement(start, Math.Max(start, _allow.Value.End), Block(added, ""))]);
    }

    private string Block(IEnumerable<ListChange> added, string indent) =>
        string.Concat(added.OrderBy(line => line.Ends, StringComparer.Ordinal).Select(line => $"{_lines.NewLine}{indent}- {LineOf(line)}"));

    private IEnumerable<SpanReplacement> EditLines(IReadOnlyList<ListChange> changes)
    {
        foreach (var change in changes.Where(change => change.Line is not null))
        {
            var item = ItemOf(change);
            if (change.After.IsEmpty)
            {
                yield return new SpanReplacement(_lines.StartOf(item.Start), _lines.NextOf(item.End), "");
                continue;
            }

            var value = item.Entries[0].Value;
            var ports = PortText.Of(change.After);
            yield return new SpanReplacement(value.Start, value.End, item.IsDelimited ? $"\"{ports}\"" : ports);
        }

        if (_allow!.Value.Items.Count == changes.Count(change => change.Line is not null && change.After.IsEmpty) && changes.All(change => change.Line is not null))
        {
            yield return new SpanReplacement(_allow.KeyNode.End + 1, _allow.KeyNode.End + 1, " []");
        }
    }

    // After the last line that comes before it, so that a comment stays above its line.
    private IEnumerable<SpanReplacement> Insert(IReadOnlyList<ListChange> added, IReadOnlyList<ListChange> changes)
    {
        var removed = changes.Where(change => change.Line is not null && change.After.IsEmpty).Select(ItemOf).ToList();
        var kept = _allow!.Value.Items.Except(removed).ToList();
        var first = _allow.Value.Items[0];
        var indent = _text.Substring(_lines.StartOf(first.Start)).TakeWhile(character => character == ' ').Count();
        foreach (var line in added.OrderBy(line => line.Ends, StringComparer.Ordinal))
        {
            var next = kept.FindIndex(item => string.CompareOrdinal(item.Entries.FirstOrDefault()?.Key, line.Ends) > 0);
            var before = next < 0 ? kept.LastOrDefault()?.End : next == 0 ? null : kept[next - 1].End;
            var at = _lines.NextOf(before ?? _allow.KeyNode.End);
            var lineBreak = at > 0 && _text[at - 1] == '\n' ? "" : _lines.NewLine;
            yield return new SpanReplacement(at, at, $"{lineBreak}{new string(' ', indent)}- {LineOf(line)}{(lineBreak.Length > 0 ? "" : _lines.NewLine)}");
        }
    }

    private YamlSyntaxNode ItemOf(ListChange change) => _allow!.Value.Items[change.Line!.Place.Segment.Index];
}
