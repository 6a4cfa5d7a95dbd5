using YamlDotNet.Core;

namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>
/// Splits the text of one document into tokens by the rules of YAML 1.1 as kubectl reads it, which differ
/// from those of other parsers: where a text may go on, where tabs may be, what ends a line.
/// </summary>
internal sealed class YamlScanner
{
    private readonly TextCursor _cursor;
    private readonly TokenQueue _tokens = new();
    private readonly List<SimpleKey?> _keys = [null];
    private readonly Stack<int> _indents = new();
    private readonly bool _isJson;
    private readonly bool _ignoresDirectives;
    private int _indent = -1;
    private bool _mayStartKey = true;
    private bool _hasContent;

    /// <summary>Starts to scan a document.</summary>
    /// <param name="part">The part of the stream that holds it.</param>
    /// <param name="cancellationToken">Stops within a token.</param>
    public YamlScanner(StreamPart part, CancellationToken cancellationToken)
    {
        _cursor = new TextCursor(part.Text, cancellationToken);
        _isJson = part.IsJson;
        _ignoresDirectives = part.IsBehindDocumentEnd;
    }

    /// <summary>The comments passed so far, each from its <c>#</c> to the end of its line.</summary>
    public IList<YamlComment> Comments { get; } = new List<YamlComment>();

    /// <summary>How many brackets are open at the current place, which is at or behind the current token.</summary>
    public int FlowLevel => _keys.Count - 1;

    /// <summary>The current token; the last one is <see cref="TokenKind.End"/>.</summary>
    /// <exception cref="YamlReadException">There is no token there.</exception>
    public Token Current
    {
        get
        {
            while (_tokens.IsEmpty || MayBecomeKey(_tokens.First))
            {
                Fetch();
            }

            return _tokens.Current;
        }
    }

    /// <summary>Moves behind the current token.</summary>
    public void Advance() => _tokens.Take();

    private bool IsInFlow => FlowLevel > 0;

    private void Fetch()
    {
        SkipToToken();
        LeaveBlocksRightOf(_cursor.Column);
        if (_cursor.IsAtEnd || _cursor.IsAtMarker('.'))
        {
            // What follows "..." in its line is nothing to kubectl, and the rest is another part.
            FetchEnd();
        }
        else if (_cursor.Column == 0 && _cursor.Current == '%')
        {
            FetchDirective();
        }
        else if (_cursor.IsAtMarker('-'))
        {
            FetchDocumentStart();
        }
        else
        {
            FetchContent();
        }
    }

    private void FetchContent()
    {
        _hasContent = true;
        var isAlone = Characters.IsSeparator(_cursor.Peek(1));
        switch (_cursor.Current)
        {
            case '[':
                OpenFlow(TokenKind.FlowSequenceStart);
                break;
            case '{':
                OpenFlow(TokenKind.FlowMappingStart);
                break;
            case ']':
                CloseFlow(TokenKind.FlowSequenceEnd);
                break;
            case '}':
                CloseFlow(TokenKind.FlowMappingEnd);
                break;
            case ',':
                ForgetKey();
                _mayStartKey = true;
                AddIndicator(TokenKind.FlowEntry);
                break;
            case '-' when isAlone:
                FetchBlockEntry();
                break;
            case '?' when IsInFlow || isAlone:
                FetchExplicitKey();
                break;
            case ':' when IsInFlow || isAlone:
                FetchValue();
                break;
            case '*' or '&' or '!':
                RememberKey();
                _mayStartKey = false;
                _tokens.Add(NodeProperty.Read(_cursor));
                break;
            case '|' or '>' when !IsInFlow:
                ForgetKey();
                _mayStartKey = true;
                _tokens.Add(BlockScalar.Read(_cursor, _indent));
                break;
            case '"' or '\'':
                RememberKey(_isJson && IsInFlow);
                _mayStartKey = false;
                _tokens.Add(QuotedScalar.Read(_cursor, _isJson));
                break;
            default:
                FetchPlain();
                break;
        }
    }

    private void FetchPlain()
    {
        if (_cursor.Current is '|' or '>' or '%' or '@' or '`' or '\t')
        {
            throw Unexpected();
        }

        RememberKey();
        _mayStartKey = false;
        var token = PlainScalar.Read(_cursor, _indent, IsInFlow, out var endsLine);
        _mayStartKey |= endsLine;
        _tokens.Add(token);
    }

    private YamlReadException Unexpected()
    {
        var start = _cursor.Mark;
        var found = _cursor.Current;
        _cursor.Skip();
        return new YamlReadException(start, _cursor.Mark, found switch
        {
            '\t' => "A tab is not allowed here; indent with spaces",
            '|' or '>' => $"A text that starts with '{found}' is not allowed within brackets or braces; put it in quotes",
            _ => $"A text cannot start with '{found}'; put it in quotes",
        });
    }

    private void SkipToToken()
    {
        while (true)
        {
            if (!_hasContent)
            {
                _cursor.SkipByteOrderMarks();
            }

            while (_cursor.Current == ' ' || (_cursor.Current == '\t' && (IsInFlow || !_mayStartKey || _isJson)))
            {
                _cursor.Skip();
            }

            if (_cursor.Current == '#')
            {
                SkipComment();
            }

            if (!Characters.IsBreak(_cursor.Current))
            {
                return;
            }

            _cursor.SkipBreak();
            _mayStartKey |= !IsInFlow;
        }
    }

    private void SkipComment()
    {
        var start = _cursor.Mark;
        var position = _cursor.Position;
        var isFirst = _cursor.IsFirstOnLine();
        _cursor.SkipToBreak();
        Comments.Add(new YamlComment(_cursor.TextFrom(position), start, isFirst));
    }

    private void FetchEnd()
    {
        LeaveBlocksRightOf(-1);
        ForgetKey();
        _keys.Clear();
        _keys.Add(null);
        _mayStartKey = false;
        _tokens.Add(new Token(TokenKind.End, _cursor.Mark, _cursor.Mark));
    }

    private void FetchDirective()
    {
        var start = _cursor.Mark;
        var position = _cursor.Position;
        _cursor.SkipToBreak();
        if (!_ignoresDirectives)
        {
            var name = _cursor.TextFrom(position).Split(' ', '\t')[0];
            throw new YamlReadException(start, _cursor.Mark, $"kubectl does not read files with a directive such as '{name}'; remove the line");
        }
    }

    private void FetchDocumentStart()
    {
        LeaveBlocksRightOf(-1);
        ForgetKey();
        _mayStartKey = false;
        AddIndicator(TokenKind.DocumentStart, 3);
    }

    private void OpenFlow(TokenKind kind)
    {
        RememberKey();
        _keys.Add(null);
        _mayStartKey = true;
        AddIndicator(kind);
        if (FlowLevel > YamlTreeBuilder.MaxDepth)
        {
            throw YamlTreeBuilder.TooDeep(_cursor.Mark, _cursor.Mark);
        }
    }

    private void CloseFlow(TokenKind kind)
    {
        ForgetKey();
        if (IsInFlow)
        {
            _keys.RemoveAt(_keys.Count - 1);
        }

        _mayStartKey = false;
        AddIndicator(kind);
    }

    private void FetchBlockEntry()
    {
        if (!IsInFlow)
        {
            if (!_mayStartKey)
            {
                throw At(_cursor.Mark, "An item of a list cannot start here; put '-' at the start of a line, or the text in quotes");
            }

            EnterBlock(_cursor.Column, TokenKind.BlockSequenceStart, _tokens.Next, _cursor.Mark);
        }

        ForgetKey();
        _mayStartKey = true;
        AddIndicator(TokenKind.BlockEntry);
    }

    private void FetchExplicitKey()
    {
        if (!IsInFlow)
        {
            if (!_mayStartKey)
            {
                throw At(_cursor.Mark, "A key cannot start here; put the text in quotes");
            }

            EnterBlock(_cursor.Column, TokenKind.BlockMappingStart, _tokens.Next, _cursor.Mark);
        }

        ForgetKey();
        _mayStartKey = !IsInFlow;
        AddIndicator(TokenKind.Key);
    }

    private void FetchValue()
    {
        if (_keys[FlowLevel] is { } key && IsStillKey(key))
        {
            _tokens.Insert(key.Token, new Token(TokenKind.Key, key.Mark, key.Mark));
            EnterBlock(key.Column, TokenKind.BlockMappingStart, key.Token, key.Mark);
            _keys[FlowLevel] = null;
            _mayStartKey = false;
        }
        else
        {
            if (!IsInFlow)
            {
                if (!_mayStartKey)
                {
                    throw At(_cursor.Mark, "A value with ':' cannot be here; indent it below its key, or put the text in quotes");
                }

                EnterBlock(_cursor.Column, TokenKind.BlockMappingStart, _tokens.Next, _cursor.Mark);
            }

            _mayStartKey = !IsInFlow;
        }

        AddIndicator(TokenKind.Value);
    }

    private void AddIndicator(TokenKind kind, int length = 1)
    {
        var start = _cursor.Mark;
        _cursor.Skip(length);
        _tokens.Add(new Token(kind, start, _cursor.Mark));
    }

    private bool MayBecomeKey(int token)
    {
        foreach (var key in _keys)
        {
            if (key is { } known && known.Token == token)
            {
                return IsStillKey(known);
            }
        }

        return false;
    }

    private bool IsStillKey(SimpleKey key) => key.Reaches(_cursor) || (key.IsRequired ? throw WithoutColon(key) : false);

    private void RememberKey(bool isJson = false)
    {
        if (_mayStartKey)
        {
            ForgetKey();
            var isRequired = !IsInFlow && _indent == _cursor.Column;
            _keys[FlowLevel] = new SimpleKey(_tokens.Next, isRequired, isJson, _cursor.Mark, _cursor.Column, _cursor.Breaks);
        }
    }

    private void ForgetKey()
    {
        if (_keys[FlowLevel] is { IsRequired: true } key)
        {
            throw WithoutColon(key);
        }

        _keys[FlowLevel] = null;
    }

    private static YamlReadException WithoutColon(SimpleKey key) =>
        At(key.Mark, "':' is missing: a key was expected here; a text that goes on from the line above must be indented more than its key");

    private void EnterBlock(int column, TokenKind kind, int token, Mark mark)
    {
        if (!IsInFlow && _indent < column)
        {
            _indents.Push(_indent);
            _indent = column;
            _tokens.Insert(token, new Token(kind, mark, mark));
        }
    }

    private void LeaveBlocksRightOf(int column)
    {
        while (!IsInFlow && _indent > column)
        {
            _tokens.Add(new Token(TokenKind.BlockEnd, _cursor.Mark, _cursor.Mark));
            _indent = _indents.Pop();
        }
    }

    private static YamlReadException At(Mark mark, string message) => new(mark, mark, message);
}
