namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>Reads the items and entries of collections in flow style: within brackets and braces.</summary>
/// <param name="nodes">Reads their nodes.</param>
internal sealed class FlowCollections(NodeParser nodes)
{
    /// <summary>An item within brackets, or their end.</summary>
    public YamlEvent ReadItem(bool isFirst)
    {
        if (nodes.Next.Kind != TokenKind.FlowSequenceEnd && !isFirst)
        {
            SkipComma('[', ']');
        }

        var token = nodes.Next;
        switch (token.Kind)
        {
            case TokenKind.FlowSequenceEnd:
                return nodes.Close(new YamlEvent(YamlEventKind.SequenceEnd, token.Start, token.End));
            case TokenKind.Key:
                nodes.State = ParserState.PairKey;
                nodes.Advance();
                return new YamlEvent(YamlEventKind.MappingStart, token.Start, token.End) { IsFlow = true };
            default:
                return nodes.Read(ParserState.FlowSequence, isBlock: false);
        }
    }

    /// <summary>The key of a mapping without braces.</summary>
    public YamlEvent ReadPairKey() => nodes.Next.Kind is TokenKind.Value or TokenKind.FlowEntry or TokenKind.FlowSequenceEnd
        ? nodes.ReadAbsent(ParserState.PairValue, nodes.Next.Start)
        : nodes.Read(ParserState.PairValue, isBlock: false);

    /// <summary>The value of a mapping without braces.</summary>
    public YamlEvent ReadPairValue() => ReadValue(ParserState.PairEnd, TokenKind.FlowSequenceEnd);

    /// <summary>The end of a mapping without braces.</summary>
    public YamlEvent EndPair()
    {
        nodes.State = ParserState.FlowSequence;
        return new YamlEvent(YamlEventKind.MappingEnd, nodes.Next.Start, nodes.Next.Start);
    }

    /// <summary>A key within braces, or their end.</summary>
    public YamlEvent ReadKey(bool isFirst)
    {
        if (nodes.Next.Kind != TokenKind.FlowMappingEnd && !isFirst)
        {
            SkipComma('{', '}');
        }

        var token = nodes.Next;
        switch (token.Kind)
        {
            case TokenKind.FlowMappingEnd:
                return nodes.Close(new YamlEvent(YamlEventKind.MappingEnd, token.Start, token.End));
            case TokenKind.Key:
                nodes.Advance();
                return nodes.Next.Kind is TokenKind.Value or TokenKind.FlowEntry or TokenKind.FlowMappingEnd
                    ? nodes.ReadAbsent(ParserState.FlowValue, nodes.Next.Start)
                    : nodes.Read(ParserState.FlowValue, isBlock: false);
            default:
                return nodes.Read(ParserState.FlowEmptyValue, isBlock: false);
        }
    }

    /// <summary>The value within braces.</summary>
    public YamlEvent ReadValue() => ReadValue(ParserState.FlowKey, TokenKind.FlowMappingEnd);

    /// <summary>The value within braces of a key without a colon.</summary>
    public YamlEvent ReadAbsentValue() => nodes.ReadAbsent(ParserState.FlowKey, nodes.Next.Start);

    private YamlEvent ReadValue(ParserState following, TokenKind closing)
    {
        if (nodes.Next.Kind == TokenKind.Value)
        {
            nodes.Advance();
            if (nodes.Next.Kind != TokenKind.FlowEntry && nodes.Next.Kind != closing)
            {
                return nodes.Read(following, isBlock: false);
            }
        }

        return nodes.ReadAbsent(following, nodes.Next.Start);
    }

    private void SkipComma(char opening, char closing)
    {
        if (nodes.Next.Kind != TokenKind.FlowEntry)
        {
            throw NodeParser.At(nodes.Next, $"',' or '{closing}' was expected here, as the '{opening}' of line {nodes.LineOfOpening} is not closed");
        }

        nodes.Advance();
    }
}
