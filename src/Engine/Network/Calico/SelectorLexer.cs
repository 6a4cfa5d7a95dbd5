using System.Diagnostics.CodeAnalysis;

namespace KubeGuard.Network.Calico;

/// <summary>
/// Splits a selector of Calico into tokens
/// (https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#selector). A word is an operator after a label, and a
/// label anywhere else. Only blanks and tabs are white space.
/// </summary>
internal sealed class SelectorLexer
{
    private const int MaxLabelLength = 512;

    private static readonly (string First, string Second, SelectorTokenKind Kind)[] _wordOperators =
    [
        ("contains", "", SelectorTokenKind.Contains),
        ("starts", "with", SelectorTokenKind.StartsWith),
        ("ends", "with", SelectorTokenKind.EndsWith),
        ("not", "in", SelectorTokenKind.NotIn),
        ("in", "", SelectorTokenKind.In),
    ];

    private readonly string _text;
    private readonly List<SelectorToken> _tokens = [];
    private int _position;
    private SelectorError? _error;

    private SelectorLexer(string text)
    {
        _text = text;
    }

    /// <summary>Reads all tokens, the last of which is <see cref="SelectorTokenKind.EOF"/>.</summary>
    public static bool TryRead(string text, out IReadOnlyList<SelectorToken> tokens, [NotNullWhen(false)] out SelectorError? error)
    {
        var lexer = new SelectorLexer(text);
        lexer.ReadAll();
        tokens = lexer._tokens;
        error = lexer._error;
        return error is null;
    }

    private void ReadAll()
    {
        for (SkipBlanks(_position); _position < _text.Length && _error is null; SkipBlanks(_position))
        {
            ReadToken();
        }

        Add(SelectorTokenKind.EOF, 0);
    }

    private void ReadToken()
    {
        switch (_text[_position])
        {
            case '(':
                Add(SelectorTokenKind.LParen, 1);
                break;
            case ')':
                Add(SelectorTokenKind.RParen, 1);
                break;
            case '{':
                Add(SelectorTokenKind.LBrace, 1);
                break;
            case '}':
                Add(SelectorTokenKind.RBrace, 1);
                break;
            case ',':
                Add(SelectorTokenKind.Comma, 1);
                break;
            case '!' when IsAt(_position, "!="):
                Add(SelectorTokenKind.Ne, 2);
                break;
            case '!':
                Add(SelectorTokenKind.Not, 1);
                break;
            case '=':
                ReadDoubled("==", SelectorTokenKind.Eq);
                break;
            case '&':
                ReadDoubled("&&", SelectorTokenKind.And);
                break;
            case '|':
                ReadDoubled("||", SelectorTokenKind.Or);
                break;
            case '"' or '\'':
                ReadString();
                break;
            default:
                ReadWord();
                break;
        }
    }

    private void ReadDoubled(string operatorText, SelectorTokenKind kind)
    {
        if (IsAt(_position, operatorText))
        {
            Add(kind, operatorText.Length);
        }
        else
        {
            Fail(_position, $"'{operatorText[0]}' is no operator; write '{operatorText}'");
        }
    }

    private void ReadString()
    {
        var end = _text.IndexOf(_text[_position], _position + 1);
        if (end < 0)
        {
            Fail(_position, "the closing quote is missing");
            return;
        }

        Add(SelectorTokenKind.StringLiteral, end + 1 - _position, _text.Substring(_position + 1, end - _position - 1));
    }

    private void ReadWord()
    {
        if (_tokens.Count > 0 && _tokens[_tokens.Count - 1].Kind == SelectorTokenKind.Label)
        {
            ReadWordOperator();
        }
        else if (IsAt(_position, "has("))
        {
            ReadHas();
        }
        else if (IsAt(_position, "all("))
        {
            ReadConstant("all(", SelectorTokenKind.All);
        }
        else if (IsAt(_position, "global("))
        {
            ReadConstant("global(", SelectorTokenKind.Global);
        }
        else if (LabelAt(_position) is { } label)
        {
            Add(SelectorTokenKind.Label, label.Length, label);
        }
    }

    private void ReadWordOperator()
    {
        foreach (var (first, second, kind) in _wordOperators)
        {
            if (IsAt(_position, first) && BlanksFrom(_position + first.Length) is var next && IsAt(next, second))
            {
                Add(kind, (second.Length == 0 ? _position + first.Length : next + second.Length) - _position);
                return;
            }
        }

        Fail(_position, "an operator is expected after the label");
    }

    private void ReadHas()
    {
        var start = BlanksFrom(_position + "has(".Length);
        if (LabelAt(start) is { } label && Close(start + label.Length) is { } end)
        {
            Add(SelectorTokenKind.Has, end - _position, label);
        }
    }

    private void ReadConstant(string opening, SelectorTokenKind kind)
    {
        if (Close(_position + opening.Length) is { } end)
        {
            Add(kind, end - _position);
        }
    }

    private int? Close(int position)
    {
        var end = BlanksFrom(position);
        if (IsAt(end, ")"))
        {
            return end + 1;
        }

        Fail(end, "')' is expected");
        return null;
    }

    private string? LabelAt(int start)
    {
        var end = start;
        while (end < _text.Length && IsLabelCharacter(_text[end]))
        {
            end++;
        }

        if (end > start && end - start <= MaxLabelLength)
        {
            return _text.Substring(start, end - start);
        }

        Fail(start, end > start ? $"the label is longer than {MaxLabelLength} characters" : start < _text.Length ? Unexpected(_text[start]) : "a label is expected");
        return null;
    }

    private static string Unexpected(char character) => character switch
    {
        '\n' or '\r' => "a line break is no white space in a selector",
        _ => $"the character '{character}' is not expected",
    };

    private void Add(SelectorTokenKind kind, int length, string value = "")
    {
        _tokens.Add(new SelectorToken(kind, _position, value));
        _position += length;
    }

    private void Fail(int position, string message) => _error ??= new SelectorError(position, message);

    private void SkipBlanks(int position) => _position = BlanksFrom(position);

    private int BlanksFrom(int position)
    {
        while (position < _text.Length && _text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    private bool IsAt(int position, string expected) => string.CompareOrdinal(_text, position, expected, 0, expected.Length) == 0;

    private static bool IsLabelCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '/' or '-';
}
