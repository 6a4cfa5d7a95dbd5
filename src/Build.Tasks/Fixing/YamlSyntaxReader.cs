using KubeGuard.Build.Yaml;
using KubeGuard.Build.Yaml.Scanning;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGuard.Build.Fixing;

/// <summary>Reads the positions of the nodes of a document, which is known to parse.</summary>
internal sealed class YamlSyntaxReader
{
    private readonly string _text;
    private readonly YamlParser _parser;
    private readonly Dictionary<AnchorName, YamlSyntaxNode> _anchors = [];

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
        reader._parser.Consume<StreamStart>();
        reader._parser.Consume<DocumentStart>();
        return reader.ReadNode();
    }

    private YamlSyntaxNode ReadNode()
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return new YamlSyntaxNode { Kind = YamlSyntaxKind.Alias, Start = Index(alias.Start), End = Index(alias.End), Target = _anchors[alias.Value] };
        }

        var start = (NodeEvent)_parser.Current!;
        var node = start switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadSequence(),
            _ => ReadMapping(),
        };
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor] = node;
        }

        return node;
    }

    private YamlSyntaxNode ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        var start = AfterProperties(scalar);
        var end = Index(scalar.End);
        return new YamlSyntaxNode
        {
            Kind = YamlSyntaxKind.Scalar,
            Start = start,
            End = Math.Max(start, scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? end : EndOfText(start, end)),
            IsDelimited = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted,
            HasTag = !scalar.Tag.IsEmpty,
        };
    }

    private YamlSyntaxNode ReadSequence()
    {
        var opening = _parser.Consume<SequenceStart>();
        var start = AfterProperties(opening);
        var items = new List<YamlSyntaxNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            items.Add(ReadNode());
        }

        var closing = _parser.Consume<SequenceEnd>();

        var isFlow = opening.Style == SequenceStyle.Flow;
        return new YamlSyntaxNode
        {
            Kind = YamlSyntaxKind.Sequence,
            Start = start,
            End = isFlow ? AfterBracket(closing) : items.Select(item => item.End).DefaultIfEmpty(start).Max(),
            IsDelimited = isFlow,
            HasTag = !opening.Tag.IsEmpty,
            Items = items,
        };
    }

    private YamlSyntaxNode ReadMapping()
    {
        var opening = _parser.Consume<MappingStart>();
        var start = AfterProperties(opening);
        var entries = new List<YamlSyntaxEntry>();
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var name = (_parser.Current as Scalar)?.Value;
            var key = ReadNode();
            var value = ReadNode();

            // The parser places an empty value at the next token.
            entries.Add(new YamlSyntaxEntry(name, key, value.IsEmpty ? Empty(key) : value));
        }

        var closing = _parser.Consume<MappingEnd>();
        var isFlow = opening.Style == MappingStyle.Flow;
        return new YamlSyntaxNode
        {
            Kind = YamlSyntaxKind.Mapping,
            Start = isFlow ? start : entries.Select(entry => entry.KeyNode.Start).DefaultIfEmpty(start).First(),
            End = isFlow ? AfterBracket(closing) : entries.Select(entry => entry.End).DefaultIfEmpty(start).Max(),
            IsDelimited = isFlow,
            HasTag = !opening.Tag.IsEmpty,
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
    private int AfterProperties(NodeEvent node)
    {
        var position = Index(node.Start);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
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
    private int AfterBracket(ParsingEvent closing)
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

    private int Index(Mark mark) => Math.Min((int)mark.Index, _text.Length);
}
