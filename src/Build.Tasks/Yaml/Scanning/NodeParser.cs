namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>Reads single nodes from the tokens, and remembers what follows them and which collections are open.</summary>
/// <param name="scanner">The tokens.</param>
/// <param name="lineOffset">The number of lines before the document.</param>
internal sealed class NodeParser(YamlScanner scanner, int lineOffset)
{
    private readonly Stack<ParserState> _following = new();
    private readonly Stack<Token> _open = new();

    /// <summary>The state: the next part of the document.</summary>
    public ParserState State { get; set; } = ParserState.DocumentStart;

    /// <summary>The current token.</summary>
    /// <exception cref="YamlReadException">There is no token there.</exception>
    public Token Next => scanner.Current;

    /// <summary>The line of the file where the innermost collection starts.</summary>
    public long LineOfOpening => _open.Peek().Start.Line + lineOffset;

    /// <summary>Moves past the current token.</summary>
    public void Advance() => scanner.Advance();

    /// <summary>Reads a node.</summary>
    /// <param name="following">The state after it.</param>
    /// <param name="isBlock">Whether it may be a collection in block style.</param>
    /// <param name="mayBeIndentless">Whether it may be a sequence at the column of its key.</param>
    /// <exception cref="YamlReadException">There is no node.</exception>
    public YamlEvent Read(ParserState following, bool isBlock, bool mayBeIndentless = false)
    {
        _following.Push(following);
        var first = Next;
        if (first.Kind == TokenKind.Alias)
        {
            State = _following.Pop();
            scanner.Advance();
            return new YamlEvent(YamlEventKind.Alias, first.Start, first.End) { Text = first.Text };
        }

        var (anchor, tag) = ReadProperties();
        var token = Next;
        switch (token.Kind)
        {
            case TokenKind.BlockEntry when mayBeIndentless:
                State = ParserState.IndentlessSequence;
                return Node(YamlEventKind.SequenceStart);
            case TokenKind.Scalar:
                State = _following.Pop();
                scanner.Advance();
                return Node(YamlEventKind.Scalar) with { Text = token.Text, Style = token.Style };
            case TokenKind.FlowSequenceStart:
                Open(token, ParserState.FlowSequenceFirst);
                return Node(YamlEventKind.SequenceStart) with { IsFlow = true };
            case TokenKind.FlowMappingStart:
                Open(token, ParserState.FlowKeyFirst);
                return Node(YamlEventKind.MappingStart) with { IsFlow = true };
            case TokenKind.BlockSequenceStart when isBlock:
                Open(token, ParserState.BlockSequence);
                return Node(YamlEventKind.SequenceStart);
            case TokenKind.BlockMappingStart when isBlock:
                Open(token, ParserState.BlockKey);
                return Node(YamlEventKind.MappingStart);
            case var _ when anchor is not null || tag is not null:
                State = _following.Pop();
                return Node(YamlEventKind.Scalar) with { Style = ScalarStyle.Plain };
            default:
                throw At(token, "A value was expected here");
        }

        YamlEvent Node(YamlEventKind kind) => new(kind, first.Start, token.End) { Anchor = anchor, Tag = tag };
    }

    /// <summary>The node of a place where none is written: a null.</summary>
    /// <param name="following">The state after it.</param>
    /// <param name="mark">The place.</param>
    public YamlEvent ReadAbsent(ParserState following, Mark mark)
    {
        State = following;
        return YamlEvent.Plain("", mark, mark);
    }

    /// <summary>Leaves the innermost collection at the token that ends it.</summary>
    /// <param name="end">The event of its end.</param>
    public YamlEvent Close(YamlEvent end)
    {
        _open.Pop();
        scanner.Advance();
        return Leave(end);
    }

    /// <summary>Leaves a collection that no token ends.</summary>
    /// <param name="end">The event of its end.</param>
    public YamlEvent Leave(YamlEvent end)
    {
        State = _following.Pop();
        return end;
    }

    /// <summary>The error that a token is not what was expected.</summary>
    public static YamlReadException At(Token token, string message) => new(token.Start, token.End, message);

    private (string? Anchor, string? Tag) ReadProperties()
    {
        string? anchor = null;
        string? tag = null;
        while (Next is { Kind: TokenKind.Anchor or TokenKind.Tag } property)
        {
            if ((property.Kind == TokenKind.Anchor ? anchor : tag) is not null)
            {
                throw At(property, "A node can have one anchor and one tag only");
            }

            (anchor, tag) = property.Kind == TokenKind.Anchor ? (property.Text, tag) : (anchor, property.Text);
            scanner.Advance();
        }

        return (anchor, tag);
    }

    private void Open(Token token, ParserState state)
    {
        _open.Push(token);
        State = state;
        scanner.Advance();
    }
}
