namespace KubeGuard.Build.Images;

/// <summary>Takes C# code apart as far as it is needed to tell literal texts from comments and code.</summary>
/// <param name="text">The code.</param>
internal sealed class CSharpText(string text)
{
    private const int RawQuotes = 3;

    private readonly List<CSharpToken> _tokens = [];
    private int _position;

    /// <summary>The directives and literal texts, in the order of their ends.</summary>
    public IReadOnlyList<CSharpToken> Tokens()
    {
        while (_position < text.Length)
        {
            Skip();
        }

        return _tokens;
    }

    /// <summary>The line and column of a character, from 1.</summary>
    public (int Line, int Column) PositionOf(int index) =>
        (text.Take(index).Count(character => character == '\n') + 1, index - StartOfLine(index) + 1);

    /// <summary>The part of the line before a character.</summary>
    public string LineBefore(int index) => text.Substring(StartOfLine(index), index - StartOfLine(index));

    /// <summary>The last character before an index that is not white space; zero if there is none.</summary>
    public char Before(int index)
    {
        do
        {
            index--;
        }
        while (index >= 0 && char.IsWhiteSpace(text[index]));
        return At(index);
    }

    /// <summary>The first character from an index on that is not white space; zero if there is none.</summary>
    public char After(int index)
    {
        while (char.IsWhiteSpace(At(index)))
        {
            index++;
        }

        return At(index);
    }

    private int StartOfLine(int index) => index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;

    private char At(int index) => index >= 0 && index < text.Length ? text[index] : '\0';

    private bool IsAt(string part) => string.CompareOrdinal(text, _position, part, 0, part.Length) == 0;

    // Moves over the next comment, literal, directive or other character.
    private void Skip()
    {
        var start = _position;
        if (IsAt("//"))
        {
            _position = EndOfLine();
        }
        else if (IsAt("/*"))
        {
            _position = After("*/", start + 2);
        }
        else if (At(start) == '#' && string.IsNullOrWhiteSpace(LineBefore(start)))
        {
            _position = EndOfLine();
            _tokens.Add(new CSharpToken(CSharpTokenKind.Directive, text.Substring(start, _position - start).TrimEnd(), start, _position));
        }
        else if (At(start) == '\'')
        {
            SkipQuoted('\'');
        }
        else if (QuoteAfterPrefix() is >= 0 and var quote)
        {
            SkipText(start, quote);
        }
        else
        {
            _position++;
        }
    }

    // The index of the quote of a text that starts here, after $ and @; -1 if none does.
    private int QuoteAfterPrefix()
    {
        var index = _position;
        while (At(index) is '$' or '@')
        {
            index++;
        }

        return At(index) == '"' ? index : -1;
    }

    private void SkipText(int start, int quote)
    {
        var (isVerbatim, holes) = (text.IndexOf('@', start, quote - start) >= 0, text.Substring(start, quote - start).Count(character => character == '$'));
        var quotes = 1;
        while (!isVerbatim && At(quote + quotes) == '"')
        {
            quotes++;
        }

        _position = quote;
        if (quotes >= RawQuotes)
        {
            _position = After(new string('"', quotes), quote + quotes);
            AddLiteral(start, quote + quotes, _position - quotes, holes);
            return;
        }

        if (holes > 0)
        {
            SkipInterpolated(isVerbatim);
        }
        else if (isVerbatim)
        {
            SkipVerbatim();
        }
        else
        {
            SkipQuoted('"');
        }

        AddLiteral(start, quote + 1, _position - 1, holes);
    }

    private void AddLiteral(int start, int from, int end, int holes)
    {
        if (holes == 0 && end >= from)
        {
            _tokens.Add(new CSharpToken(CSharpTokenKind.Literal, text.Substring(from, end - from), start, _position));
        }
    }

    private void SkipQuoted(char quote)
    {
        _position++;
        while (_position < text.Length && At(_position) is not '\n' && At(_position) != quote)
        {
            _position += At(_position) == '\\' ? 2 : 1;
        }

        _position = Math.Min(_position + 1, text.Length);
    }

    private void SkipVerbatim()
    {
        _position++;
        while (_position < text.Length && (At(_position) != '"' || At(_position + 1) == '"'))
        {
            _position += At(_position) == '"' ? 2 : 1;
        }

        _position = Math.Min(_position + 1, text.Length);
    }

    // The code in a hole may have texts of its own.
    private void SkipInterpolated(bool isVerbatim)
    {
        var depth = 0;
        _position++;
        while (_position < text.Length)
        {
            var current = At(_position);
            if (depth > 0 && current is not ('{' or '}'))
            {
                Skip();
            }
            else if (current == '"' && !(isVerbatim && At(_position + 1) == '"'))
            {
                break;
            }
            else if (depth == 0 && ((current is '{' or '}' or '"' && At(_position + 1) == current) || (current == '\\' && !isVerbatim)))
            {
                _position += 2;
            }
            else
            {
                depth += current == '{' ? 1 : current == '}' ? -1 : 0;
                _position++;
            }
        }

        _position = Math.Min(_position + 1, text.Length);
    }

    private int EndOfLine() => text.IndexOf('\n', _position) is >= 0 and var end ? end : text.Length;

    private int After(string part, int from) =>
        from <= text.Length && text.IndexOf(part, from, StringComparison.Ordinal) is >= 0 and var end ? end + part.Length : text.Length;
}
