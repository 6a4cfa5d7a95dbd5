namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>
/// Splits the text of one document into tokens by the rules of YAML 1.1 as kubectl reads it, which differ from those of
/// other parsers: where a text may continue, where tabs are allowed, what ends a line.
/// </summary>
internal sealed class YamlScanner
{
    private readonly TextCursor _cursor;
    private readonly TokenQueue _tokens = new();
    private readonly TokenGaps _gaps;
    private readonly SimpleKeys _keys;
    private readonly BlockIndentation _indentation;
    private readonly bool _isJson;
    private readonly bool _ignoresDirectives;
    private bool _mayStartKey = true;
    private bool _hasContent;

    /// <summary>Starts to scan a document.</summary>
    /// <param name="part">The part of the stream with the document.</param>
    /// <param name="cancellationToken">Stops within a token.</param>
    public YamlScanner(StreamPart part, CancellationToken cancellationToken)
    {
        _cursor = new TextCursor(part.Text, cancellationToken);
        _gaps = new TokenGaps(_cursor, part.IsJson);
        _keys = new SimpleKeys(_cursor);
        _indentation = new BlockIndentation(_tokens);
        _isJson = part.IsJson;
        _ignoresDirectives = part.IsAfterDocumentEnd;
    }

    /// <summary>The comments so far, each from its <c>#</c> to the end of its line.</summary>
    public IList<YamlComment> Comments => _gaps.Comments;

    /// <summary>The number of open brackets at the current place, which is at or after the current token.</summary>
    public int FlowLevel => _keys.FlowLevel;

    /// <summary>The current token; the last one is <see cref="TokenKind.End"/>.</summary>
    /// <exception cref="YamlReadException">There is no token there.</exception>
    public Token Current
    {
        get
        {
            while (_tokens.IsEmpty || _keys.MayInclude(_tokens.First))
            {
                Fetch();
            }

            return _tokens.Current;
        }
    }

    /// <summary>Moves past the current token.</summary>
    public void Advance() => _tokens.Take();

    private bool IsInFlow => FlowLevel > 0;

    private void Fetch()
    {
        _mayStartKey |= _gaps.Skip(_mayStartKey, IsInFlow, isAtStart: !_hasContent) && !IsInFlow;
        LeaveBlocksRightOf(_cursor.Column);
        if (_cursor.IsAtEnd || _cursor.IsAtMarker('.'))
        {
            // kubectl ignores text after "..." in its line, and the rest is another part.
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
                _keys.Forget();
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
                _keys.Forget();
                _mayStartKey = true;
                _tokens.Add(BlockScalar.Read(_cursor, _indentation.Column));
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
        PlainScalar.CheckStart(_cursor);
        RememberKey();
        _mayStartKey = false;
        var token = PlainScalar.Read(_cursor, _indentation.Column, IsInFlow, out var endsLine);
        _mayStartKey |= endsLine;
        _tokens.Add(token);
    }

    private void FetchEnd()
    {
        LeaveBlocksRightOf(-1);
        _keys.Clear();
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
        _keys.Forget();
        _mayStartKey = false;
        AddIndicator(TokenKind.DocumentStart, 3);
    }

    private void OpenFlow(TokenKind kind)
    {
        RememberKey();
        _keys.EnterFlow();
        _mayStartKey = true;
        AddIndicator(kind);
        if (FlowLevel > YamlTreeBuilder.MaxDepth)
        {
            throw YamlTreeBuilder.TooDeep(_cursor.Mark, _cursor.Mark);
        }
    }

    private void CloseFlow(TokenKind kind)
    {
        _keys.Forget();
        _keys.LeaveFlow();
        _mayStartKey = false;
        AddIndicator(kind);
    }

    private void FetchBlockEntry()
    {
        EnterBlockHere(TokenKind.BlockSequenceStart, "An item of a list cannot start here; put '-' at the start of a line, or the text in quotes");
        _keys.Forget();
        _mayStartKey = true;
        AddIndicator(TokenKind.BlockEntry);
    }

    private void FetchExplicitKey()
    {
        EnterBlockHere(TokenKind.BlockMappingStart, "A key cannot start here; put the text in quotes");
        _keys.Forget();
        _mayStartKey = !IsInFlow;
        AddIndicator(TokenKind.Key);
    }

    private void FetchValue()
    {
        if (_keys.Complete() is { } key)
        {
            _tokens.Insert(key.Token, new Token(TokenKind.Key, key.Mark, key.Mark));
            EnterBlock(key.Column, TokenKind.BlockMappingStart, key.Token, key.Mark);
            _mayStartKey = false;
        }
        else
        {
            EnterBlockHere(TokenKind.BlockMappingStart, "A value with ':' cannot be here; indent it below its key, or put the text in quotes");
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

    private void RememberKey(bool isJson = false)
    {
        if (_mayStartKey)
        {
            _keys.Remember(_tokens.Next, isRequired: !IsInFlow && _indentation.Column == _cursor.Column, isJson);
        }
    }

    // Brackets have no indentation of their own.
    private void EnterBlock(int column, TokenKind kind, int token, Mark mark)
    {
        if (!IsInFlow)
        {
            _indentation.Enter(column, kind, token, mark);
        }
    }

    private void EnterBlockHere(TokenKind kind, string refusal)
    {
        if (!IsInFlow && !_mayStartKey)
        {
            throw new YamlReadException(_cursor.Mark, _cursor.Mark, refusal);
        }

        EnterBlock(_cursor.Column, kind, _tokens.Next, _cursor.Mark);
    }

    private void LeaveBlocksRightOf(int column)
    {
        if (!IsInFlow)
        {
            _indentation.LeaveRightOf(column, _cursor.Mark);
        }
    }
}
