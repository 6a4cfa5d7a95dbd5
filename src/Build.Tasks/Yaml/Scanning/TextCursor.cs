namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>
/// A place in a text that moves forward. It counts lines and columns twice: as editors do, for positions,
/// and as YAML 1.1 does, whose lines also end at U+0085, U+2028 and U+2029, for indentation.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="cancellationToken">Stops at the next line break.</param>
internal sealed class TextCursor(string text, CancellationToken cancellationToken)
{
    private int _line = 1;
    private int _lineStart;
    private int _indentStart;

    /// <summary>The index of the current character.</summary>
    public int Position { get; private set; }

    /// <summary>The number of characters before the current one in its line, as YAML counts lines.</summary>
    public int Column => Position - _indentStart;

    /// <summary>The number of line breaks so far, as YAML counts lines.</summary>
    public int Breaks { get; private set; }

    /// <summary>The current character; NUL at the end.</summary>
    public char Current => Peek(0);

    /// <summary>Indicates whether the end is reached, or a NUL, which no document may have.</summary>
    public bool IsAtEnd => Current == '\0';

    /// <summary>The current place, as editors count.</summary>
    public Mark Mark => new(Position, _line, Position - _lineStart + 1);

    /// <summary>A character further on; NUL after the end.</summary>
    public char Peek(int offset) => Position + offset < text.Length ? text[Position + offset] : '\0';

    /// <summary>Skips characters of the line.</summary>
    public void Skip(int count = 1) => Position += count;

    /// <summary>Skips a line break.</summary>
    /// <returns>Its meaning in a scalar.</returns>
    public char SkipBreak()
    {
        cancellationToken.ThrowIfCancellationRequested();
        var found = Current;
        Skip(found == '\r' && Peek(1) == '\n' ? 2 : 1);
        Breaks++;
        _indentStart = Position;
        if (found is '\n' or '\r')
        {
            _line++;
            _lineStart = Position;
        }

        return Characters.MeaningOf(found);
    }

    /// <summary>Skips byte order marks, which take no column at the start of a line.</summary>
    public void SkipByteOrderMarks()
    {
        while (Column == 0 && Current == Characters.ByteOrderMark)
        {
            Skip();
            _indentStart = Position;
        }
    }

    /// <summary>Moves to the end of the line.</summary>
    public void SkipToBreak()
    {
        while (!Characters.IsBreakOrEnd(Current))
        {
            Skip();
        }
    }

    /// <summary>Skips spaces and tabs.</summary>
    public void SkipBlanks()
    {
        while (Characters.IsBlank(Current))
        {
            Skip();
        }
    }

    /// <summary>
    /// Moves to the first text of the next line, if nothing but blanks is before the line break, and nothing but a few spaces after it.
    /// </summary>
    /// <param name="column">The column that the text must be left of.</param>
    /// <returns>Whether it moved.</returns>
    public bool TryEnterLineLeftOf(int column)
    {
        var blanks = 0;
        while (Characters.IsBlank(Peek(blanks)))
        {
            blanks++;
        }

        if (Peek(blanks) != '\n')
        {
            return false;
        }

        var spaces = 0;
        while (Peek(blanks + 1 + spaces) == ' ')
        {
            spaces++;
        }

        if (spaces >= column || Peek(blanks + 1 + spaces) is var text && (Characters.IsSeparator(text) || text == Characters.ByteOrderMark))
        {
            return false;
        }

        Skip(blanks);
        SkipBreak();
        Skip(spaces);
        return true;
    }

    /// <summary>Determines whether nothing but white space is before the current place in its line.</summary>
    public bool IsFirstOnLine()
    {
        for (var i = _lineStart; i < Position; i++)
        {
            if (!Characters.IsBlank(text[i]) && text[i] != Characters.ByteOrderMark)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text from an index to the current place.</summary>
    public string TextFrom(int start) => text.Substring(start, Position - start);

    /// <summary>
    /// Determines whether a document marker is at the current place: <c>---</c> or <c>...</c> at the start of a line.
    /// </summary>
    public bool IsAtMarker(char character) =>
        Column == 0 && Current == character && Peek(1) == character && Peek(2) == character && Characters.IsSeparator(Peek(3));

    /// <summary>Determines whether a document ends or starts at the current place.</summary>
    public bool IsAtAnyMarker() => IsAtMarker('-') || IsAtMarker('.');
}
