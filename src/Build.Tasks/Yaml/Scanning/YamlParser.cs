using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>Turns the tokens of one document into events.</summary>
internal sealed class YamlParser : IParser
{
    private readonly NodeParser _nodes;
    private readonly BlockCollections _blocks;
    private readonly FlowCollections _flows;
    private readonly bool _isJson;

    private YamlParser(NodeParser nodes, bool isJson)
    {
        _nodes = nodes;
        _blocks = new BlockCollections(nodes);
        _flows = new FlowCollections(nodes);
        _isJson = isJson;
    }

    /// <inheritdoc/>
    public ParsingEvent? Current { get; private set; }

    /// <summary>Starts to parse a document.</summary>
    /// <param name="part">The part of the stream with the document.</param>
    /// <param name="cancellationToken">Stops within a token.</param>
    public static YamlParser Of(StreamPart part, CancellationToken cancellationToken = default) =>
        new(new NodeParser(new YamlScanner(part, cancellationToken), part.LineOffset), part.IsJson);

    /// <inheritdoc/>
    /// <exception cref="YamlReadException">The document cannot be read.</exception>
    public bool MoveNext()
    {
        if (Current is StreamEnd)
        {
            return false;
        }

        Current = _nodes.State switch
        {
            ParserState.StreamStart => StartStream(),
            ParserState.DocumentStart => StartDocument(),
            ParserState.DocumentContent => ReadContent(),
            ParserState.DocumentEnd => EndDocument(),
            ParserState.BlockSequence => _blocks.ReadItem(),
            ParserState.IndentlessSequence => _blocks.ReadIndentlessItem(),
            ParserState.BlockKey => _blocks.ReadKey(),
            ParserState.BlockValue => _blocks.ReadValue(),
            ParserState.FlowSequenceFirst => _flows.ReadItem(isFirst: true),
            ParserState.FlowSequence => _flows.ReadItem(isFirst: false),
            ParserState.PairKey => _flows.ReadPairKey(),
            ParserState.PairValue => _flows.ReadPairValue(),
            ParserState.PairEnd => _flows.EndPair(),
            ParserState.FlowKeyFirst => _flows.ReadKey(isFirst: true),
            ParserState.FlowKey => _flows.ReadKey(isFirst: false),
            ParserState.FlowValue => _flows.ReadValue(),
            ParserState.FlowEmptyValue => _flows.ReadAbsentValue(),
            _ => new StreamEnd(_nodes.Next.Start, _nodes.Next.End),
        };
        return true;
    }

    private StreamStart StartStream()
    {
        _nodes.State = ParserState.DocumentStart;
        return new StreamStart(Mark.Empty, Mark.Empty);
    }

    private ParsingEvent StartDocument()
    {
        var token = _nodes.Next;
        if (token.Kind == TokenKind.End)
        {
            _nodes.State = ParserState.StreamEnd;
            return new StreamEnd(token.Start, token.End);
        }

        var isImplicit = token.Kind != TokenKind.DocumentStart;
        if (!isImplicit)
        {
            _nodes.Advance();
        }

        _nodes.State = ParserState.DocumentContent;
        return new DocumentStart(null, null, isImplicit, token.Start, token.End);
    }

    private ParsingEvent ReadContent() => _nodes.Next.Kind == TokenKind.End
        ? _nodes.ReadAbsent(ParserState.DocumentEnd, _nodes.Next.Start)
        : _nodes.Read(ParserState.DocumentEnd, isBlock: true);

    private DocumentEnd EndDocument()
    {
        var token = _nodes.Next;
        if (token.Kind != TokenKind.End)
        {
            // kubectl reads JSON values in a row, which this parser does not.
            throw new YamlReadException(token.Start, token.End, "The document is complete before this; indent it as what it belongs to, or separate documents by '---'")
            {
                IsLimit = _isJson && token.Kind is TokenKind.FlowMappingStart,
            };
        }

        _nodes.State = ParserState.StreamEnd;
        return new DocumentEnd(true, token.Start, token.End);
    }
}
