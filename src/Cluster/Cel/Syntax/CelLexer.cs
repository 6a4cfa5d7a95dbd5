namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>Reads the tokens of an expression (https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax).</summary>
/// <param name="text">The expression.</param>
internal sealed class CelLexer(string text)
{
    private int _position;

    /// <summary>Reads the next token; at the end one of the kind <see cref="CelTokenKind.End"/>, again and again.</summary>
    /// <exception cref="CelSyntaxException">No token is written there.</exception>
    public CelToken Next()
    {
        SkipBlanks();
        var start = _position;
        if (start == text.Length)
        {
            return new CelToken(CelTokenKind.End, "", start);
        }

        var current = text[start];
        if (IsDigit(current) || (current == '.' && IsDigit(Peek(1))))
        {
            return Number();
        }

        if (QuoteAfterPrefix() is >= 0 and var prefix)
        {
            return Quoted(prefix);
        }

        return IsLetter(current) ? Word() : current == '`' ? QuotedIdentifier() : Sign();
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsHex(char character) => IsDigit(character) || character is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private char Peek(int offset) => _position + offset < text.Length ? text[_position + offset] : '\0';

    private void SkipBlanks()
    {
        while (_position < text.Length)
        {
            if (text[_position] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _position++;
            }
            else if (text[_position] == '/' && Peek(1) == '/')
            {
                var end = text.IndexOf('\n', _position);
                _position = end < 0 ? text.Length : end;
            }
            else
            {
                return;
            }
        }
    }

    private CelToken Number()
    {
        var start = _position;
        var kind = CelTokenKind.Int;
        if (text[start] == '0' && Peek(1) is 'x' or 'X' && IsHex(Peek(2)))
        {
            _position += 2;
            SkipWhile(IsHex);
        }
        else
        {
            SkipWhile(IsDigit);
            if (Peek(0) == '.' && IsDigit(Peek(1)))
            {
                kind = CelTokenKind.Double;
                _position++;
                SkipWhile(IsDigit);
            }

            if (Peek(0) is 'e' or 'E' && (IsDigit(Peek(1)) || (Peek(1) is '+' or '-' && IsDigit(Peek(2)))))
            {
                kind = CelTokenKind.Double;
                _position += 2;
                SkipWhile(IsDigit);
            }
        }

        if (kind == CelTokenKind.Int && Peek(0) is 'u' or 'U')
        {
            kind = CelTokenKind.Uint;
            _position++;
        }

        return Token(kind, start);
    }

    // The length of the prefix of a string or byte sequence; -1 if there is none here.
    private int QuoteAfterPrefix()
    {
        var length = 0;
        while (length < 2 && Peek(length) is 'r' or 'R' or 'b' or 'B')
        {
            length++;
        }

        var isPrefix = length < 2 || char.ToLowerInvariant(Peek(0)) != char.ToLowerInvariant(Peek(1));
        return isPrefix && Peek(length) is '"' or '\'' ? length : -1;
    }

    private CelToken Quoted(int prefix)
    {
        var start = _position;
        var isRaw = text.IndexOfAny(['r', 'R'], start, prefix) >= 0;
        var kind = text.IndexOfAny(['b', 'B'], start, prefix) >= 0 ? CelTokenKind.Bytes : CelTokenKind.String;
        _position += prefix;
        var quote = Peek(0);
        var isLong = Peek(1) == quote && Peek(2) == quote;
        _position += isLong ? 3 : 1;
        while (!IsQuote(quote, isLong))
        {
            if (_position >= text.Length || (!isLong && Peek(0) is '\n' or '\r'))
            {
                throw new CelSyntaxException("Syntax error: a string has no end", CelSpan.Between(start, _position));
            }

            // A backslash keeps a quote from ending the string; in a raw string it stays in it.
            _position += Peek(0) == '\\' && !isRaw && _position + 1 < text.Length ? 2 : 1;
        }

        _position += isLong ? 3 : 1;
        return Token(kind, start);
    }

    private bool IsQuote(char quote, bool isLong) =>
        Peek(0) == quote && _position < text.Length && (!isLong || (Peek(1) == quote && Peek(2) == quote));

    private CelToken Word()
    {
        var start = _position;
        SkipWhile(character => IsLetter(character) || IsDigit(character));
        var token = Token(CelTokenKind.Identifier, start);
        return token.Text is "true" or "false" or "null" or "in" ? token with { Kind = CelTokenKind.Keyword } : token;
    }

    private CelToken QuotedIdentifier()
    {
        var start = _position++;
        SkipWhile(character => IsLetter(character) || IsDigit(character) || character is '.' or '-' or '/' or ' ');
        if (Peek(0) != '`' || _position == start + 1)
        {
            throw new CelSyntaxException("Syntax error: invalid name in backticks", CelSpan.Between(start, _position));
        }

        _position++;
        return Token(CelTokenKind.QuotedIdentifier, start);
    }

    private CelToken Sign()
    {
        var start = _position;
        var pair = start + 1 < text.Length ? text.Substring(start, 2) : "";
        _position += pair is "==" or "!=" or "<=" or ">=" or "&&" or "||" ? 2 : 1;
        if (_position == start + 1 && "<>[]{}().,-!?:+*/%".IndexOf(text[start]) < 0)
        {
            throw new CelSyntaxException($"Syntax error: token recognition error at: '{text[start]}'", new CelSpan(start, 1));
        }

        return Token(CelTokenKind.Sign, start);
    }

    private void SkipWhile(Func<char, bool> condition)
    {
        while (_position < text.Length && condition(text[_position]))
        {
            _position++;
        }
    }

    private CelToken Token(CelTokenKind kind, int start) => new(kind, text.Substring(start, _position - start), start);
}
