using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>Finds the smallest changes of a text that turn its tree into another one.</summary>
/// <param name="text">The text.</param>
/// <param name="lines">Its lines.</param>
/// <param name="writer">Writes new nodes.</param>
/// <param name="sources">The node that each changed node replaces.</param>
internal sealed partial class TextDifference(string text, TextLines lines, NodeWriter writer, IReadOnlyDictionary<ManifestNode, ManifestNode> sources)
{
    private readonly List<SpanReplacement> _replacements = [];
    private readonly Dictionary<YamlSyntaxNode, ManifestNode> _compared = [];
    private CommentLines? _comments;

    /// <summary>The changes; of those at one place, the inner ones first.</summary>
    /// <param name="syntax">The root as it is written.</param>
    /// <param name="old">The root.</param>
    /// <param name="current">The new root.</param>
    /// <exception cref="EditRefusedException">There is no safe change.</exception>
    public IReadOnlyList<SpanReplacement> Find(YamlSyntaxNode syntax, ManifestNode old, ManifestNode current)
    {
        _comments = new CommentLines(text, lines, syntax);
        Compare(syntax, old, current);
        return _replacements;
    }

    private void Compare(YamlSyntaxNode syntax, ManifestNode old, ManifestNode current)
    {
        if (ReferenceEquals(old, current))
        {
            return;
        }

        if (_compared.TryGetValue(syntax, out var other))
        {
            if (!NodeEquality.AreEqual(other, current))
            {
                throw new EditRefusedException("an alias uses the same text elsewhere");
            }

            return;
        }

        _compared.Add(syntax, current);
        switch (syntax.Kind, old, current)
        {
            case (YamlSyntaxKind.Alias, _, _):
                Compare(syntax.Target!, old, current);
                break;
            case (YamlSyntaxKind.Scalar, _, ScalarNode scalar) when !syntax.HasTag:
                ReplaceScalar(syntax, scalar);
                break;
            case (YamlSyntaxKind.Mapping, MappingNode before, MappingNode after):
                CompareMapping(syntax, before, after);
                break;
            case (YamlSyntaxKind.Sequence, SequenceNode before, SequenceNode after):
                CompareSequence(syntax, before, after);
                break;
            default:
                throw new EditRefusedException("what is there is of another type");
        }
    }

    private void ReplaceScalar(YamlSyntaxNode syntax, ScalarNode scalar)
    {
        if (syntax.IsEmpty)
        {
            Insert(syntax.End, " " + writer.FlowValue(scalar) + writer.Note(scalar));
            return;
        }

        _replacements.Add(new SpanReplacement(syntax.Start, syntax.End, writer.Like(text[syntax.Start], scalar)));
        if (writer.Note(scalar) is { Length: > 0 } note && lines.EndOf(syntax.End) == syntax.End)
        {
            Insert(syntax.End, note);
        }
    }

    private void CompareMapping(YamlSyntaxNode syntax, MappingNode old, MappingNode current)
    {
        var kept = new List<YamlSyntaxEntry>(syntax.Entries);
        var added = current.Entries.Where(entry => !old.TryGet(entry.Key, out _)).ToList();
        foreach (var entry in old.Entries.Where(entry => !current.TryGet(entry.Key, out _)))
        {
            // The same value under another key is a key of another name, with all that is written below it.
            if (added.Find(other => NodeEquality.AreEqual(other.Value, entry.Value)) is { } renamed)
            {
                var key = OwnEntry(syntax, entry.Key).KeyNode;
                _replacements.Add(new SpanReplacement(key.Start, key.End, writer.Key(renamed.Key)));
                added.Remove(renamed);
            }
            else
            {
                kept.Remove(OwnEntry(syntax, entry.Key));
            }
        }

        foreach (var entry in current.Entries)
        {
            if (old.TryGet(entry.Key, out var before) && !ReferenceEquals(before.Value, entry.Value))
            {
                CompareValue(syntax, OwnEntry(syntax, entry.Key), before.Value, entry.Value);
            }
        }

        if (kept.Count == 0 && added.Count > 0)
        {
            ReplaceAll(syntax, added);
            return;
        }

        RemoveAll(syntax, [.. syntax.Entries.Select(entry => (entry.KeyNode.Start, entry.End, kept.Contains(entry)))], entry => entry.Start);
        if (added.Count == 0)
        {
            return;
        }

        if (syntax.IsDelimited)
        {
            AddToFlow(syntax, kept.Select(entry => (entry.KeyNode.Start, entry.End)).ToList(), added.Select(entry => writer.FlowEntry(entry.Key, entry.Value)), " ");
            return;
        }

        var last = LastOf(kept.Select(entry => entry.End));
        var indent = lines.ColumnOf(syntax.Entries[0].KeyNode.Start);
        Insert(lines.EndOf(last), string.Concat(added.Select(entry => writer.Line(indent) + writer.BlockEntry(entry.Key, entry.Value, indent))));
    }

    private void ReplaceAll(YamlSyntaxNode syntax, IReadOnlyList<MappingEntry> added)
    {
        var (start, end) = (syntax.Entries[0].KeyNode.Start, syntax.Entries.Max(entry => entry.End));
        if (_comments!.StartingIn(start, end).Any())
        {
            throw new EditRefusedException("a comment in it would go");
        }

        var indent = lines.ColumnOf(start);
        _replacements.Add(new SpanReplacement(start, end, syntax.IsDelimited
            ? string.Join(", ", added.Select(entry => writer.FlowEntry(entry.Key, entry.Value)))
            : string.Join(writer.Line(indent), added.Select(entry => writer.BlockEntry(entry.Key, entry.Value, indent)))));
    }

    private static YamlSyntaxEntry OwnEntry(YamlSyntaxNode syntax, string key) =>
        syntax.Find(key) ?? throw new EditRefusedException("a merge key brings it in");

    // A key with no value, or with an empty one, gets its mapping or sequence below it.
    private void CompareValue(YamlSyntaxNode owner, YamlSyntaxEntry entry, ManifestNode old, ManifestNode current)
    {
        var value = entry.Value;
        var isEmpty = value.Kind == YamlSyntaxKind.Scalar || (value.IsDelimited && value.Entries.Count == 0 && value.Items.Count == 0);
        if (!isEmpty || current is not (MappingNode { Entries.Count: > 0 } or SequenceNode { Items.Count: > 0 }))
        {
            Compare(value, old, current);
        }
        else if (owner.IsDelimited)
        {
            _replacements.Add(new SpanReplacement(value.Start, value.End, (value.IsEmpty ? " " : "") + writer.FlowValue(current)));
        }
        else
        {
            MoveBelow(entry, writer.BlockLines(current, lines.ColumnOf(entry.KeyNode.Start)));
        }
    }

    // The replacement of an empty value is written below its key; a line that becomes empty is removed.
    private void MoveBelow(YamlSyntaxEntry entry, string block)
    {
        var value = entry.Value;
        var comments = string.Concat(_comments!.StartingIn(value.Start, value.End).Select(comment => lines.NewLine + comment.At(lines.ColumnOf(entry.KeyNode.Start))));
        var lineStart = lines.StartOf(value.Start);
        if (value.IsEmpty || !lines.IsFirstOnLine(value.Start) || !lines.IsLastOnLine(value.End))
        {
            var isAfterSpace = !value.IsEmpty && !lines.IsFirstOnLine(value.Start) && text[value.Start - 1] == ' ';
            _replacements.Add(new SpanReplacement(isAfterSpace ? value.Start - 1 : value.Start, value.End, ""));
            Insert(lines.EndOf(value.End), comments + block);
            return;
        }

        var before = lines.EndOf(lines.StartOf(lineStart - 1));
        _replacements.Add(new SpanReplacement(before, lines.EndOf(value.End), comments + block));
    }

    private void RemoveAll(YamlSyntaxNode owner, IReadOnlyList<(int Start, int End, bool IsKept)> parts, Func<(int Start, int End, bool IsKept), int> firstOf)
    {
        if (parts.All(part => part.IsKept))
        {
            return;
        }

        if (!parts.Any(part => part.IsKept))
        {
            throw new EditRefusedException("nothing would be left around it");
        }

        var removal = new TextRemoval(text, lines, _comments!);
        _replacements.AddRange(owner.IsDelimited
            ? removal.FromFlow(parts)
            : removal.FromBlock([.. parts.Select(part => (firstOf(part), part.End, part.IsKept))]));
    }

    private void AddToFlow(YamlSyntaxNode owner, IReadOnlyList<(int Start, int End)> kept, IEnumerable<string> added, string padding)
    {
        if (kept.Count == 0)
        {
            // It was empty; a comment in it stays.
            var inner = text.Substring(owner.Start + 1, owner.End - owner.Start - 2);
            var contentEnd = inner.IndexOf('#') < 0 ? owner.End - 1 : owner.Start + 1;
            _replacements.Add(new SpanReplacement(owner.Start + 1, contentEnd, padding + string.Join(", ", added) + padding));
            return;
        }

        var (start, end) = kept[kept.Count - 1];
        var line = lines.StartOf(start);
        var separator = lines.IsFirstOnLine(start) && line > owner.Start ? "," + lines.NewLine + text.Substring(line, start - line) : ", ";
        Insert(end, string.Concat(added.Select(entry => separator + entry)));
    }

    private static int LastOf(IEnumerable<int> ends)
    {
        var all = ends.ToList();
        return all.Count > 0 ? all.Max() : throw new EditRefusedException("nothing would be left around it");
    }

    private void Insert(int position, string addition) => _replacements.Add(new SpanReplacement(position, position, addition));
}
