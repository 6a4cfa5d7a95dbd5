using System.Text;

namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>
/// Reads scalars in literal (<c>|</c>) and folded (<c>></c>) style. Lines before the text may consist of spaces, at
/// most as many as the indentation of the text.
/// </summary>
internal sealed class BlockScalar
{
    private readonly TextCursor _cursor;
    private readonly int _parent;
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _breaks = new();
    private char? _chomping;
    private int _indent;

    private BlockScalar(TextCursor cursor, int parent)
    {
        _cursor = cursor;
        _parent = parent;
    }

    /// <summary>Reads a block scalar.</summary>
    /// <param name="cursor">The place of its indicator.</param>
    /// <param name="parent">The column of the block around it.</param>
    public static Token Read(TextCursor cursor, int parent) => new BlockScalar(cursor, parent).Read();

    private Token Read()
    {
        var start = _cursor.Mark;
        var isLiteral = _cursor.Current == '|';
        _cursor.Skip();
        ReadHeader();
        var end = ReadEmptyLines(_cursor.Mark);
        char? pending = null;
        var wasMoreIndented = false;
        while (_cursor.Column == _indent && !_cursor.IsAtEnd)
        {
            var isMoreIndented = Characters.IsBlank(_cursor.Current);
            AddBreaks(pending, isFolded: !isLiteral && pending == '\n' && !wasMoreIndented && !isMoreIndented);
            wasMoreIndented = isMoreIndented;
            var position = _cursor.Position;
            _cursor.SkipToBreak();
            _text.Append(_cursor.TextFrom(position));
            end = _cursor.Mark;

            // kubectl adds the missing line break at the end of a file.
            pending = _cursor.IsAtEnd ? '\n' : _cursor.SkipBreak();
            end = ReadEmptyLines(end);
        }

        if (_chomping != '-' && pending is { } last)
        {
            _text.Append(last);
        }

        if (_chomping == '+')
        {
            _text.Append(_breaks);
        }

        return new Token(TokenKind.Scalar, start, end, _text.ToString(), isLiteral ? ScalarStyle.Literal : ScalarStyle.Folded);
    }

    private void AddBreaks(char? pending, bool isFolded)
    {
        if (isFolded && _breaks.Length == 0)
        {
            _text.Append(' ');
        }
        else if (!isFolded && pending is { } kept)
        {
            _text.Append(kept);
        }

        _text.Append(_breaks);
        _breaks.Clear();
    }

    private void ReadHeader()
    {
        ReadChomping();
        if (_cursor.Current is >= '0' and <= '9')
        {
            if (_cursor.Current == '0')
            {
                throw At("The indentation of a block of text cannot be 0; write a digit from 1 to 9, or none");
            }

            _indent = Math.Max(_parent, 0) + _cursor.Current - '0';
            _cursor.Skip();
            ReadChomping();
        }

        _cursor.SkipBlanks();
        if (_cursor.Current == '#')
        {
            _cursor.SkipToBreak();
        }

        if (!Characters.IsBreakOrEnd(_cursor.Current))
        {
            throw At("A block of text starts on the line below its '|' or '>'; only '+', '-' and a digit may follow here");
        }

        if (!_cursor.IsAtEnd)
        {
            _cursor.SkipBreak();
        }
    }

    private void ReadChomping()
    {
        if (_chomping is null && _cursor.Current is '+' or '-')
        {
            _chomping = _cursor.Current;
            _cursor.Skip();
        }
    }

    // The indentation is that of the first line of text, or of the longest line of spaces above it.
    private Mark ReadEmptyLines(Mark end)
    {
        var longest = 0;
        while (true)
        {
            while ((_indent == 0 || _cursor.Column < _indent) && _cursor.Current == ' ')
            {
                _cursor.Skip();
            }

            longest = Math.Max(longest, _cursor.Column);
            if (_cursor.Current == '\t' && (_indent == 0 || _cursor.Column < _indent))
            {
                throw At("A tab is not allowed as the indentation of a block of text; indent with spaces");
            }

            if (!Characters.IsBreak(_cursor.Current))
            {
                break;
            }

            _breaks.Append(_cursor.SkipBreak());
            end = _cursor.Mark;
        }

        _indent = _indent == 0 ? Math.Max(longest, Math.Max(_parent + 1, 1)) : _indent;
        return end;
    }

    private YamlReadException At(string message) => new(_cursor.Mark, _cursor.Mark, message);
}
