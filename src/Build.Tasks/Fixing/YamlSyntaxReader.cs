using KubeGuard.Build.Yaml;
using KubeGuard.Build.Yaml.Scanning;

namespace KubeGuard.Build.Fixing;

/// <summary>Reads the positions of the nodes of a document, which is known to parse.</summary>
internal sealed class YamlSyntaxReader
{
    private readonly string _text;
    private readonly YamlParser _parser;
    private readonly Dictionary<string, YamlSyntaxNode> _anchors = new(StringComparer.Ordinal);

    private YamlSyntaxReader(string text)
    {
        _text = text;
        _parser = YamlParser.Of(StreamPart.OfDocument(text));
    }

    /// <summary>Reads the root of a document.</summary>
    /// <param name="text">A text with one document.</param>
    public static YamlSyntaxNode Read(string text)
    {
        var reader = new YamlSyntaxReader(text);
        reader._parser.Take(YamlEventKind.StreamStart);
        reader._parser.Take(YamlEventKind.DocumentStart);
        return reader.ReadNode();
    }

    private YamlSyntaxNode ReadNode()
    {
        var start = _parser.Current;
        if (_parser.TryTake(YamlEventKind.Alias))
        {
            return new YamlSyntaxNode { Kind = YamlSyntaxKind.Alias, Start = Index(start.Start), End = Index(start.End), Target = _anchors[start.Text] };
        }

        var node = start.Kind switch
        {
            YamlEventKind.Scalar => ReadScalar(),
            YamlEventKind.SequenceStart => ReadSequence(),
            _ => ReadMapping(),
        };
        if (start.Anchor is { } anchor)
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private YamlSyntaxNode ReadScalar()
    {
        var scalar = _parser.Take(YamlEventKind.Scalar);
        var start = AfterProperties(scalar);
        var end = Index(scalar.End);
        return new YamlSyntaxNode
        {
            Kind = YamlSyntaxKind.Scalar,
            Start = start,
            End = Math.Max(start, scalar.IsQuoted ? end : EndOfText(start, end)),
            IsDelimited = scalar.IsQuoted,
            HasTag = scalar.Tag is not null,
        };
    }

    private YamlSyntaxNode ReadSequence()
    {
        var opening = _parser.Take(YamlEventKind.SequenceStart);
        var start = AfterProperties(opening);
        var items = new List<YamlSyntaxNode>();
        while (_parser.Current.Kind != YamlEventKind.SequenceEnd)
        {
            items.Add(ReadNode());
        }

        var closing = _parser.Take(YamlEventKind.SequenceEnd);

        var isFlow = opening.IsFlow;
        return new YamlSyntaxNode
        {
            Kind = YamlSyntaxKind.Sequence,
            Start = start,
            End = isFlow ? AfterBracket(closing) : items.Select(item => item.End).DefaultIfEmpty(start).Max(),
            IsDelimited = isFlow,
            HasTag = opening.Tag is not null,
            Items = items,
        };
    }

    private YamlSyntaxNode ReadMapping()
    {
        var opening = _parser.Take(YamlEventKind.MappingStart);
        var start = AfterProperties(opening);
        var entries = new List<YamlSyntaxEntry>();
        while (_parser.Current.Kind != YamlEventKind.MappingEnd)
        {
            var name = _parser.Current is { Kind: YamlEventKind.Scalar } scalar ? scalar.Text : null;
            var key = ReadNode();
            var value = ReadNode();

            // The parser places an empty value at the next token.
            entries.Add(new YamlSyntaxEntry(name, key, value.IsEmpty ? Empty(key) : value));
        }

        var closing = _parser.Take(YamlEventKind.MappingEnd);
        var isFlow = opening.IsFlow;
        return new YamlSyntaxNode
        {
            Kind = YamlSyntaxKind.Mapping,
            Start = isFlow ? start : entries.Select(entry => entry.KeyNode.Start).DefaultIfEmpty(start).First(),
            End = isFlow ? AfterBracket(closing) : entries.Select(entry => entry.End).DefaultIfEmpty(start).Max(),
            IsDelimited = isFlow,
            HasTag = opening.Tag is not null,
            Entries = entries,
        };
    }

    private YamlSyntaxNode Empty(YamlSyntaxNode key)
    {
        var colon = _text.IndexOf(':', key.End);
        var end = colon < 0 ? key.End : colon + 1;
        return new YamlSyntaxNode { Kind = YamlSyntaxKind.Scalar, Start = end, End = end };
    }

    // The marks of a node include its anchor and tag.
    private int AfterProperties(YamlEvent node)
    {
        var position = Index(node.Start);
        if (node.Anchor is null && node.Tag is null)
        {
            return position;
        }

        while (true)
        {
            while (position < _text.Length && char.IsWhiteSpace(_text[position]))
            {
                position++;
            }

            if (position == _text.Length || _text[position] is not ('&' or '!'))
            {
                return position;
            }

            position = EndOfWord(position);
        }
    }

    private int EndOfWord(int position)
    {
        while (position < _text.Length && !char.IsWhiteSpace(_text[position]) && _text[position] is not (',' or ']' or '}'))
        {
            position++;
        }

        return position;
    }

    // The last mark may end at the bracket or after it.
    private int AfterBracket(YamlEvent closing)
    {
        var start = Index(closing.Start);
        return start < _text.Length && _text[start] is ']' or '}' ? start + 1 : Index(closing.End);
    }

    private int EndOfText(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private int Index(Mark mark) => Math.Min(mark.Index, _text.Length);
}
