namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>Reads the items and entries of collections in block style, which are told apart by indentation.</summary>
/// <param name="nodes">Reads their nodes.</param>
internal sealed class BlockCollections(NodeParser nodes)
{
    /// <summary>An item of a sequence, or its end.</summary>
    public YamlEvent ReadItem()
    {
        var token = nodes.Next;
        switch (token.Kind)
        {
            case TokenKind.BlockEntry:
                nodes.Advance();
                return nodes.Next.Kind is TokenKind.BlockEntry or TokenKind.BlockEnd
                    ? nodes.ReadAbsent(ParserState.BlockSequence, token.End)
                    : nodes.Read(ParserState.BlockSequence, isBlock: true);
            case TokenKind.BlockEnd:
                return nodes.Close(new YamlEvent(YamlEventKind.SequenceEnd, token.Start, token.End));
            default:
                throw NodeParser.At(token, $"An item of the list of line {nodes.LineOfOpening} was expected here, with '-' at the column of the others");
        }
    }

    /// <summary>An item of a sequence at the column of its key, or its end.</summary>
    public YamlEvent ReadIndentlessItem()
    {
        var token = nodes.Next;
        if (token.Kind != TokenKind.BlockEntry)
        {
            return nodes.Leave(new YamlEvent(YamlEventKind.SequenceEnd, token.Start, token.Start));
        }

        nodes.Advance();
        return nodes.Next.Kind == TokenKind.BlockEntry || IsEndOfEntry()
            ? nodes.ReadAbsent(ParserState.IndentlessSequence, token.End)
            : nodes.Read(ParserState.IndentlessSequence, isBlock: true);
    }

    /// <summary>A key of a mapping, or its end.</summary>
    public YamlEvent ReadKey()
    {
        var token = nodes.Next;
        switch (token.Kind)
        {
            case TokenKind.Key:
                nodes.Advance();
                return ReadPart(ParserState.BlockValue, token);
            case TokenKind.BlockEnd:
                return nodes.Close(new YamlEvent(YamlEventKind.MappingEnd, token.Start, token.End));
            default:
                throw NodeParser.At(token, $"A key at the column of the others of line {nodes.LineOfOpening} was expected here; check the indentation and the quotes above");
        }
    }

    /// <summary>The value of a mapping.</summary>
    public YamlEvent ReadValue()
    {
        var token = nodes.Next;
        if (token.Kind != TokenKind.Value)
        {
            return nodes.ReadAbsent(ParserState.BlockKey, token.Start);
        }

        nodes.Advance();
        return ReadPart(ParserState.BlockKey, token);
    }

    private YamlEvent ReadPart(ParserState following, Token indicator) =>
        IsEndOfEntry() ? nodes.ReadAbsent(following, indicator.End) : nodes.Read(following, isBlock: true, mayBeIndentless: true);

    private bool IsEndOfEntry() => nodes.Next.Kind is TokenKind.Key or TokenKind.Value or TokenKind.BlockEnd;
}
