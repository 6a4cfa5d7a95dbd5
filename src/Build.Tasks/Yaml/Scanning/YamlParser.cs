using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>Turns the tokens of one document into events.</summary>
/// <param name="scanner">The tokens.</param>
/// <param name="part">The part of the stream that holds the document.</param>
internal sealed class YamlParser(YamlScanner scanner, StreamPart part) : IParser
{
    private readonly Stack<State> _states = new();
    private readonly Stack<Token> _open = new();
    private State _state = State.StreamStart;

    private enum State
    {
        StreamStart,
        DocumentStart,
        DocumentContent,
        DocumentEnd,
        StreamEnd,
        BlockSequence,
        IndentlessSequence,
        BlockKey,
        BlockValue,
        FlowSequenceFirst,
        FlowSequence,
        PairKey,
        PairValue,
        PairEnd,
        FlowKeyFirst,
        FlowKey,
        FlowValue,
        FlowEmptyValue,
    }

    /// <summary>Starts to parse a document.</summary>
    /// <param name="part">The part of the stream that holds it.</param>
    /// <param name="cancellationToken">Stops within a token.</param>
    public static YamlParser Of(StreamPart part, CancellationToken cancellationToken = default) =>
        new(new YamlScanner(part, cancellationToken), part);

    /// <inheritdoc/>
    public ParsingEvent? Current { get; private set; }

    private Token Next => scanner.Current;

    private long LineOfOpening => _open.Peek().Start.Line + part.LineOffset;

    /// <inheritdoc/>
    /// <exception cref="YamlReadException">The document cannot be read.</exception>
    public bool MoveNext()
    {
        if (Current is StreamEnd)
        {
            return false;
        }

        Current = _state switch
        {
            State.StreamStart => StartStream(),
            State.DocumentStart => StartDocument(),
            State.DocumentContent => ReadContent(),
            State.DocumentEnd => EndDocument(),
            State.BlockSequence => ReadBlockItem(),
            State.IndentlessSequence => ReadIndentlessItem(),
            State.BlockKey => ReadBlockKey(),
            State.BlockValue => ReadBlockValue(),
            State.FlowSequenceFirst => ReadFlowItem(isFirst: true),
            State.FlowSequence => ReadFlowItem(isFirst: false),
            State.PairKey => ReadPairKey(),
            State.PairValue => ReadPairValue(),
            State.PairEnd => EndPair(),
            State.FlowKeyFirst => ReadFlowKey(isFirst: true),
            State.FlowKey => ReadFlowKey(isFirst: false),
            State.FlowValue => ReadFlowValue(),
            State.FlowEmptyValue => Empty(State.FlowKey, Next.Start),
            _ => new StreamEnd(Next.Start, Next.End),
        };
        return true;
    }

    private StreamStart StartStream()
    {
        _state = State.DocumentStart;
        return new StreamStart(Mark.Empty, Mark.Empty);
    }

    private ParsingEvent StartDocument()
    {
        var token = Next;
        if (token.Kind == TokenKind.End)
        {
            _state = State.StreamEnd;
            return new StreamEnd(token.Start, token.End);
        }

        var isImplicit = token.Kind != TokenKind.DocumentStart;
        if (!isImplicit)
        {
            scanner.Advance();
        }

        _state = State.DocumentContent;
        return new DocumentStart(null, null, isImplicit, token.Start, token.End);
    }

    private ParsingEvent ReadContent()
    {
        _states.Push(State.DocumentEnd);
        return Next.Kind == TokenKind.End ? Empty(_states.Pop(), Next.Start) : ReadNode(isBlock: true);
    }

    private DocumentEnd EndDocument()
    {
        var token = Next;
        if (token.Kind != TokenKind.End)
        {
            // kubectl reads JSON values in a row, which this parser does not.
            throw new YamlReadException(token.Start, token.End, "The document is complete before this; indent it as what it belongs to, or separate documents by '---'")
            {
                IsLimit = part.IsJson && token.Kind is TokenKind.FlowMappingStart,
            };
        }

        _state = State.StreamEnd;
        return new DocumentEnd(true, token.Start, token.End);
    }

    private ParsingEvent ReadNode(bool isBlock, bool mayBeIndentless = false)
    {
        var first = Next;
        if (first.Kind == TokenKind.Alias)
        {
            _state = _states.Pop();
            scanner.Advance();
            return new AnchorAlias(new AnchorName(first.Text), first.Start, first.End);
        }

        var (anchor, tag) = ReadProperties();
        var token = Next;
        switch (token.Kind)
        {
            case TokenKind.BlockEntry when mayBeIndentless:
                _state = State.IndentlessSequence;
                return new SequenceStart(anchor, tag, tag.IsEmpty, SequenceStyle.Block, first.Start, token.End);
            case TokenKind.Scalar:
                _state = _states.Pop();
                scanner.Advance();
                var isPlain = token.Style == ScalarStyle.Plain;
                return new Scalar(anchor, tag, token.Text, token.Style, isPlain && tag.IsEmpty, !isPlain && tag.IsEmpty, first.Start, token.End);
            case TokenKind.FlowSequenceStart:
                Open(token, State.FlowSequenceFirst);
                return new SequenceStart(anchor, tag, tag.IsEmpty, SequenceStyle.Flow, first.Start, token.End);
            case TokenKind.FlowMappingStart:
                Open(token, State.FlowKeyFirst);
                return new MappingStart(anchor, tag, tag.IsEmpty, MappingStyle.Flow, first.Start, token.End);
            case TokenKind.BlockSequenceStart when isBlock:
                Open(token, State.BlockSequence);
                return new SequenceStart(anchor, tag, tag.IsEmpty, SequenceStyle.Block, first.Start, token.End);
            case TokenKind.BlockMappingStart when isBlock:
                Open(token, State.BlockKey);
                return new MappingStart(anchor, tag, tag.IsEmpty, MappingStyle.Block, first.Start, token.End);
            case var _ when !anchor.IsEmpty || !tag.IsEmpty:
                _state = _states.Pop();
                return new Scalar(anchor, tag, "", ScalarStyle.Plain, tag.IsEmpty, false, first.Start, token.End);
            default:
                throw At(token, "A value was expected here");
        }
    }

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

    private void Open(Token token, State state)
    {
        _open.Push(token);
        _state = state;
        scanner.Advance();
    }

    private ParsingEvent ReadBlockItem()
    {
        var token = Next;
        switch (token.Kind)
        {
            case TokenKind.BlockEntry:
                scanner.Advance();
                return Next.Kind is TokenKind.BlockEntry or TokenKind.BlockEnd
                    ? Empty(State.BlockSequence, token.End)
                    : ReadNodeBefore(State.BlockSequence, isBlock: true);
            case TokenKind.BlockEnd:
                return Close(new SequenceEnd(token.Start, token.End));
            default:
                throw At(token, $"An item of the list of line {LineOfOpening} was expected here, with '-' at the column of the others");
        }
    }

    private ParsingEvent ReadIndentlessItem()
    {
        var token = Next;
        if (token.Kind != TokenKind.BlockEntry)
        {
            _state = _states.Pop();
            return new SequenceEnd(token.Start, token.Start);
        }

        scanner.Advance();
        return Next.Kind is TokenKind.BlockEntry or TokenKind.Key or TokenKind.Value or TokenKind.BlockEnd
            ? Empty(State.IndentlessSequence, token.End)
            : ReadNodeBefore(State.IndentlessSequence, isBlock: true);
    }

    private ParsingEvent ReadBlockKey()
    {
        var token = Next;
        switch (token.Kind)
        {
            case TokenKind.Key:
                scanner.Advance();
                return IsEndOfBlockEntry()
                    ? Empty(State.BlockValue, token.End)
                    : ReadNodeBefore(State.BlockValue, isBlock: true, mayBeIndentless: true);
            case TokenKind.BlockEnd:
                return Close(new MappingEnd(token.Start, token.End));
            default:
                throw At(token, $"A key at the column of the others of line {LineOfOpening} was expected here; check the indentation and the quotes above");
        }
    }

    private ParsingEvent ReadBlockValue()
    {
        var token = Next;
        if (token.Kind != TokenKind.Value)
        {
            return Empty(State.BlockKey, token.Start);
        }

        scanner.Advance();
        return IsEndOfBlockEntry() ? Empty(State.BlockKey, token.End) : ReadNodeBefore(State.BlockKey, isBlock: true, mayBeIndentless: true);
    }

    private bool IsEndOfBlockEntry() => Next.Kind is TokenKind.Key or TokenKind.Value or TokenKind.BlockEnd;

    private ParsingEvent ReadFlowItem(bool isFirst)
    {
        if (Next.Kind != TokenKind.FlowSequenceEnd && !isFirst)
        {
            SkipComma(']');
        }

        var token = Next;
        switch (token.Kind)
        {
            case TokenKind.FlowSequenceEnd:
                return Close(new SequenceEnd(token.Start, token.End));
            case TokenKind.Key:
                _state = State.PairKey;
                scanner.Advance();
                return new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Flow, token.Start, token.End);
            default:
                return ReadNodeBefore(State.FlowSequence, isBlock: false);
        }
    }

    private ParsingEvent ReadPairKey() => Next.Kind is TokenKind.Value or TokenKind.FlowEntry or TokenKind.FlowSequenceEnd
        ? Empty(State.PairValue, Next.Start)
        : ReadNodeBefore(State.PairValue, isBlock: false);

    private ParsingEvent ReadPairValue()
    {
        if (Next.Kind == TokenKind.Value)
        {
            scanner.Advance();
            if (Next.Kind is not (TokenKind.FlowEntry or TokenKind.FlowSequenceEnd))
            {
                return ReadNodeBefore(State.PairEnd, isBlock: false);
            }
        }

        return Empty(State.PairEnd, Next.Start);
    }

    private MappingEnd EndPair()
    {
        _state = State.FlowSequence;
        return new MappingEnd(Next.Start, Next.Start);
    }

    private ParsingEvent ReadFlowKey(bool isFirst)
    {
        if (Next.Kind != TokenKind.FlowMappingEnd && !isFirst)
        {
            SkipComma('}');
        }

        var token = Next;
        switch (token.Kind)
        {
            case TokenKind.FlowMappingEnd:
                return Close(new MappingEnd(token.Start, token.End));
            case TokenKind.Key:
                scanner.Advance();
                return Next.Kind is TokenKind.Value or TokenKind.FlowEntry or TokenKind.FlowMappingEnd
                    ? Empty(State.FlowValue, Next.Start)
                    : ReadNodeBefore(State.FlowValue, isBlock: false);
            default:
                return ReadNodeBefore(State.FlowEmptyValue, isBlock: false);
        }
    }

    private ParsingEvent ReadFlowValue()
    {
        if (Next.Kind == TokenKind.Value)
        {
            scanner.Advance();
            if (Next.Kind is not (TokenKind.FlowEntry or TokenKind.FlowMappingEnd))
            {
                return ReadNodeBefore(State.FlowKey, isBlock: false);
            }
        }

        return Empty(State.FlowKey, Next.Start);
    }

    private void SkipComma(char closing)
    {
        if (Next.Kind != TokenKind.FlowEntry)
        {
            var bracket = closing == ']' ? '[' : '{';
            throw At(Next, $"',' or '{closing}' was expected here, as the '{bracket}' of line {LineOfOpening} is not closed");
        }

        scanner.Advance();
    }

    private ParsingEvent ReadNodeBefore(State state, bool isBlock, bool mayBeIndentless = false)
    {
        _states.Push(state);
        return ReadNode(isBlock, mayBeIndentless);
    }

    private Scalar Empty(State state, Mark mark)
    {
        _state = state;
        return new Scalar(AnchorName.Empty, TagName.Empty, "", ScalarStyle.Plain, true, false, mark, mark);
    }

    private ParsingEvent Close(ParsingEvent end)
    {
        _open.Pop();
        _state = _states.Pop();
        scanner.Advance();
        return end;
    }

    private static YamlReadException At(Token token, string message) => new(token.Start, token.End, message);
}
