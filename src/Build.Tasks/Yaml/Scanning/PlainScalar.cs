namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>Reads scalars without quotes.</summary>
internal static class PlainScalar
{
    /// <summary>Checks that one may start with a character.</summary>
    /// <param name="cursor">The place of the character.</param>
    /// <exception cref="YamlReadException">It may not.</exception>
    public static void CheckStart(TextCursor cursor)
    {
        var start = cursor.Mark;
        var found = cursor.Current;
        if (found is '|' or '>' or '%' or '@' or '`' or '\t')
        {
            cursor.Skip();
            throw new YamlReadException(start, cursor.Mark, found switch
            {
                '\t' => "A tab is not allowed here; indent with spaces",
                '|' or '>' => $"A text that starts with '{found}' is not allowed within brackets or braces; put it in quotes",
                _ => $"A text cannot start with '{found}'; put it in quotes",
            });
        }
    }

    /// <summary>Reads a plain scalar.</summary>
    /// <param name="cursor">The place of its first character.</param>
    /// <param name="indent">The column of the block around it.</param>
    /// <param name="isInFlow">Whether it is within brackets or braces.</param>
    /// <param name="endsLine">Whether a line break follows it.</param>
    public static Token Read(TextCursor cursor, int indent, bool isInFlow, out bool endsLine)
    {
        var start = cursor.Mark;
        var end = start;
        string? first = null;
        FoldedText? text = null;
        while (!cursor.IsAtAnyMarker() && cursor.Current != '#')
        {
            var position = cursor.Position;
            SkipWords(cursor, isInFlow);
            if (cursor.Position > position)
            {
                end = cursor.Mark;
                Add(cursor.TextFrom(position), ref first, ref text);
            }

            if (cursor.IsAtEnd || !Characters.IsSeparator(cursor.Current))
            {
                break;
            }

            // Most scalars end with their line, which needs no buffer.
            if (text is null && !isInFlow && cursor.TryEnterLineLeftOf(indent + 1))
            {
                endsLine = true;
                return Scalar();
            }

            text ??= Started(first);
            text.ReadSeparation(cursor, indent);
            if (!isInFlow && cursor.Column <= indent)
            {
                break;
            }
        }

        endsLine = text?.IsAtLineStart == true;
        return Scalar();

        Token Scalar() => new(TokenKind.Scalar, start, end, text?.ToString() ?? first ?? "", ScalarStyle.Plain);
    }

    // To the end of the last word of the line.
    private static void SkipWords(TextCursor cursor, bool isInFlow)
    {
        while (true)
        {
            while (!Characters.IsSeparator(cursor.Current) && !IsEnd(cursor, 0, isInFlow))
            {
                cursor.Skip();
            }

            var blanks = 0;
            while (Characters.IsBlank(cursor.Peek(blanks)))
            {
                blanks++;
            }

            if (blanks == 0 || Characters.IsBreakOrEnd(cursor.Peek(blanks)) || cursor.Peek(blanks) == '#' || IsEnd(cursor, blanks, isInFlow))
            {
                return;
            }

            cursor.Skip(blanks);
        }
    }

    private static bool IsEnd(TextCursor cursor, int offset, bool isInFlow) => cursor.Peek(offset) switch
    {
        ':' => Characters.IsSeparator(cursor.Peek(offset + 1)),
        ',' or '?' or '[' or ']' or '{' or '}' => isInFlow,
        _ => false,
    };

    private static void Add(string line, ref string? first, ref FoldedText? text)
    {
        if (text is null)
        {
            first = line;
        }
        else
        {
            text.Add(line);
        }
    }

    private static FoldedText Started(string? first)
    {
        var text = new FoldedText();
        text.Add(first ?? "");
        return text;
    }
}
