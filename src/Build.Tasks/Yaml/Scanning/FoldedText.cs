using System.Text;

namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>
/// The value of a plain or quoted scalar while it is read. A line break between its lines is a space, and
/// each further one stays; white space around them is left out.
/// </summary>
internal sealed class FoldedText
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _blanks = new();
    private readonly StringBuilder _furtherBreaks = new();
    private char? _firstBreak;

    /// <summary>Indicates whether only white space was added since the last line break.</summary>
    public bool IsAtLineStart { get; private set; }

    /// <summary>Adds text.</summary>
    public void Add(string text)
    {
        AddSeparation();
        _text.Append(text);
    }

    /// <summary>Adds a character.</summary>
    public void Add(char character)
    {
        AddSeparation();
        _text.Append(character);
    }

    /// <summary>Reads white space and line breaks; those at the end of a plain scalar are not part of it.</summary>
    /// <param name="cursor">The place.</param>
    /// <param name="indent">The column of the block around a plain scalar, whose indentation has no tabs; none for a quoted one.</param>
    /// <exception cref="YamlReadException">A tab is where indentation is.</exception>
    public void ReadSeparation(TextCursor cursor, int? indent = null)
    {
        while (Characters.IsBlank(cursor.Current) || Characters.IsBreak(cursor.Current))
        {
            if (Characters.IsBreak(cursor.Current))
            {
                AddBreak(cursor.SkipBreak());
                continue;
            }

            if (IsAtLineStart && cursor.Current == '\t' && cursor.Column <= indent)
            {
                throw new YamlReadException(cursor.Mark, cursor.Mark, "A tab is not allowed as indentation; indent with spaces");
            }

            if (!IsAtLineStart)
            {
                _blanks.Append(cursor.Current);
            }

            cursor.Skip();
        }
    }

    /// <summary>Skips a line break that is escaped by a backslash.</summary>
    public void SkipBreak(TextCursor cursor)
    {
        AddSeparation();
        cursor.SkipBreak();
        IsAtLineStart = true;
    }

    /// <summary>The text up to the closing quote, the white space before it included.</summary>
    public string ToQuoted()
    {
        AddSeparation();
        return _text.ToString();
    }

    /// <summary>The text without the white space after it.</summary>
    public override string ToString() => _text.ToString();

    private void AddBreak(char meaning)
    {
        if (IsAtLineStart)
        {
            _furtherBreaks.Append(meaning);
            return;
        }

        _blanks.Clear();
        _firstBreak = meaning;
        IsAtLineStart = true;
    }

    private void AddSeparation()
    {
        if (_firstBreak is '\n' && _furtherBreaks.Length == 0)
        {
            _text.Append(' ');
        }
        else if (_firstBreak is { } kept and not '\n')
        {
            _text.Append(kept);
        }

        _text.Append(_furtherBreaks).Append(_blanks);
        _furtherBreaks.Clear();
        _blanks.Clear();
        _firstBreak = null;
        IsAtLineStart = false;
    }
}
