using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>Reads single nodes from the tokens, and remembers what follows them and which collections are open.</summary>
/// <param name="scanner">The tokens.</param>
/// <param name="lineOffset">The number of lines before the document.</param>
internal sealed class NodeParser(YamlScanner scanner, int lineOffset)
{
    private readonly Stack<ParserState> _following = new();
    private readonly Stack<Token> _open = new();

    /// <summary>The state: the next part of the document.</summary>
    public ParserState State { get; set; } = ParserState.StreamStart;

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
    public ParsingEvent Read(ParserState following, bool isBlock, bool mayBeIndentless = false)
    {
        _following.Push(following);
        var first = Next;
        if (first.Kind == TokenKind.Alias)
        {
            State = _following.Pop();
            scanner.Advance();
            return new AnchorAlias(new AnchorName(first.Text), first.Start, first.End);
        }

        var (anchor, tag) = ReadProperties();
        var token = Next;
        switch (token.Kind)
        {
            case TokenKind.BlockEntry when mayBeIndentless:
                State = ParserState.IndentlessSequence;
                return new SequenceStart(anchor, tag, tag.IsEmpty, SequenceStyle.Block, first.Start, token.End);
            case TokenKind.Scalar:
                State = _following.Pop();
                scanner.Advance();
                var isPlain = token.Style == ScalarStyle.Plain;
                return new Scalar(anchor, tag, token.Text, token.Style, isPlain && tag.IsEmpty, !isPlain && tag.IsEmpty, first.Start, token.End);
            case TokenKind.FlowSequenceStart:
                Open(token, ParserState.FlowSequenceFirst);
                return new SequenceStart(anchor, tag, tag.IsEmpty, SequenceStyle.Flow, first.Start, token.End);
            case TokenKind.FlowMappingStart:
                Open(token, ParserState.FlowKeyFirst);
                return new MappingStart(anchor, tag, tag.IsEmpty, MappingStyle.Flow, first.Start, token.End);
            case TokenKind.BlockSequenceStart when isBlock:
                Open(token, ParserState.BlockSequence);
                return new SequenceStart(anchor, tag, tag.IsEmpty, SequenceStyle.Block, first.Start, token.End);
            case TokenKind.BlockMappingStart when isBlock:
                Open(token, ParserState.BlockKey);
                return new MappingStart(anchor, tag, tag.IsEmpty, MappingStyle.Block, first.Start, token.End);
            case var _ when !anchor.IsEmpty || !tag.IsEmpty:
                State = _following.Pop();
                return new Scalar(anchor, tag, "", ScalarStyle.Plain, tag.IsEmpty, false, first.Start, token.End);
            default:
                throw At(token, "A value was expected here");
        }
    }

    /// <summary>The node of a place where none is written: a null.</summary>
    /// <param name="following">The state after it.</param>
    /// <param name="mark">The place.</param>
    public Scalar ReadAbsent(ParserState following, Mark mark)
    {
        State = following;
        return new Scalar(AnchorName.Empty, TagName.Empty, "", ScalarStyle.Plain, true, false, mark, mark);
    }

    /// <summary>Leaves the innermost collection at the token that ends it.</summary>
    /// <param name="end">The event of its end.</param>
    public ParsingEvent Close(ParsingEvent end)
    {
        _open.Pop();
        scanner.Advance();
        return Leave(end);
    }

    /// <summary>Leaves a collection that no token ends.</summary>
    /// <param name="end">The event of its end.</param>
    public ParsingEvent Leave(ParsingEvent end)
    {
        State = _following.Pop();
        return end;
    }

    /// <summary>The error that a token is not what was expected.</summary>
    public static YamlReadException At(Token token, string message) => new(token.Start, token.End, message);

    private (AnchorName Anchor, TagName Tag) ReadProperties()
    {
        var anchor = AnchorName.Empty;
        var tag = TagName.Empty;
        while (Next is { Kind: TokenKind.Anchor or TokenKind.Tag } property)
        {
            if (property.Kind == TokenKind.Anchor ? !anchor.IsEmpty : !tag.IsEmpty)
            {
                throw At(property, "A node can have one anchor and one tag only");
            }

            (anchor, tag) = property.Kind == TokenKind.Anchor ? (new AnchorName(property.Text), tag) : (anchor, new TagName(property.Text));
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
