namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>Turns the tokens of one document into events.</summary>
internal sealed class YamlParser
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

    /// <summary>The current event.</summary>
    public YamlEvent Current { get; private set; } = new(YamlEventKind.StreamStart, Mark.First, Mark.First);

    /// <summary>Starts to parse a document.</summary>
    /// <param name="part">The part of the stream with the document.</param>
    /// <param name="cancellationToken">Stops within a token.</param>
    public static YamlParser Of(StreamPart part, CancellationToken cancellationToken = default) =>
        new(new NodeParser(new YamlScanner(part, cancellationToken), part.LineOffset), part.IsJson);

    /// <summary>Moves to the next event.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    /// <exception cref="YamlReadException">The document cannot be read.</exception>
    public bool MoveNext()
    {
        if (Current.Kind == YamlEventKind.StreamEnd)
        {
            return false;
        }

        Current = _nodes.State switch
        {
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
            _ => new YamlEvent(YamlEventKind.StreamEnd, _nodes.Next.Start, _nodes.Next.End),
        };
        return true;
    }

    /// <summary>Moves past the current event, which the caller knows.</summary>
    /// <param name="kind">Its kind.</param>
    /// <returns>The event.</returns>
    /// <exception cref="InvalidOperationException">It is of another kind.</exception>
    /// <exception cref="YamlReadException">The document cannot be read.</exception>
    public YamlEvent Take(YamlEventKind kind)
    {
        var current = Current;
        return TryTake(kind) ? current : throw new InvalidOperationException($"{kind} was expected, not {current.Kind}.");
    }

    /// <summary>Moves past the current event if it is of a kind.</summary>
    /// <exception cref="YamlReadException">The document cannot be read.</exception>
    public bool TryTake(YamlEventKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        MoveNext();
        return true;
    }

    private YamlEvent StartDocument()
    {
        var token = _nodes.Next;
        if (token.Kind == TokenKind.End)
        {
            _nodes.State = ParserState.StreamEnd;
            return new YamlEvent(YamlEventKind.StreamEnd, token.Start, token.End);
        }

        if (token.Kind == TokenKind.DocumentStart)
        {
            _nodes.Advance();
        }

        _nodes.State = ParserState.DocumentContent;
        return new YamlEvent(YamlEventKind.DocumentStart, token.Start, token.End);
    }

    private YamlEvent ReadContent() => _nodes.Next.Kind == TokenKind.End
        ? _nodes.ReadAbsent(ParserState.DocumentEnd, _nodes.Next.Start)
        : _nodes.Read(ParserState.DocumentEnd, isBlock: true);

    private YamlEvent EndDocument()
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
        return new YamlEvent(YamlEventKind.DocumentEnd, token.Start, token.End);
    }
}
