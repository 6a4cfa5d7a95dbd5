using System.Globalization;

namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>Reads scalars in quotes, which may continue at any column.</summary>
internal static class QuotedScalar
{
    /// <summary>Reads a quoted scalar.</summary>
    /// <param name="cursor">The place of its first quote.</param>
    /// <param name="isJson">Whether the document is JSON, which has escapes that YAML 1.1 does not have.</param>
    public static Token Read(TextCursor cursor, bool isJson)
    {
        var start = cursor.Mark;
        var quote = cursor.Current;
        cursor.Skip();
        if (ReadSimple(cursor, quote) is { } simple)
        {
            return Done(simple);
        }

        var text = new FoldedText();
        while (true)
        {
            if (cursor.IsAtAnyMarker())
            {
                throw new YamlReadException(start, cursor.Mark, $"The text in quotes is not closed before the document ends; add the closing {quote}");
            }

            ReadWords(cursor, quote, isJson, text);
            if (cursor.IsAtEnd)
            {
                throw new YamlReadException(start, cursor.Mark, $"The text in quotes is not closed; add the closing {quote}");
            }

            if (cursor.Current == quote)
            {
                cursor.Skip();
                return Done(text.ToQuoted());
            }

            text.ReadSeparation(cursor);
        }

        Token Done(string value) =>
            new(TokenKind.Scalar, start, cursor.Mark, value, quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted);
    }

    // Most are in one line and without escapes.
    private static string? ReadSimple(TextCursor cursor, char quote)
    {
        var length = 0;
        while (cursor.Peek(length) is var next && next != quote)
        {
            if (Characters.IsBreakOrEnd(next) || next == '\\')
            {
                return null;
            }

            length++;
        }

        if (quote == '\'' && cursor.Peek(length + 1) == quote)
        {
            return null;
        }

        var start = cursor.Position;
        cursor.Skip(length);
        var text = cursor.TextFrom(start);
        cursor.Skip();
        return text;
    }

    // Up to the closing quote or white space.
    private static void ReadWords(TextCursor cursor, char quote, bool isJson, FoldedText text)
    {
        var position = cursor.Position;
        while (!Characters.IsSeparator(cursor.Current))
        {
            var isSpecial = cursor.Current == quote || (cursor.Current == '\\' && quote == '"');
            if (!isSpecial)
            {
                cursor.Skip();
                continue;
            }

            AddFrom(position);
            if (cursor.Current == '\\' && Characters.IsBreakOrEnd(cursor.Peek(1)))
            {
                cursor.Skip();
                if (cursor.IsAtEnd)
                {
                    return;
                }

                text.SkipBreak(cursor);
                text.ReadSeparation(cursor);
                return;
            }

            if (cursor.Current == '\\')
            {
                text.Add(Escape(cursor, isJson));
            }
            else if (quote == '\'' && cursor.Peek(1) == quote)
            {
                text.Add(quote);
                cursor.Skip(2);
            }
            else
            {
                return;
            }

            position = cursor.Position;
        }

        AddFrom(position);

        void AddFrom(int start)
        {
            if (cursor.Position > start)
            {
                text.Add(cursor.TextFrom(start));
            }
        }
    }

    private static string Escape(TextCursor cursor, bool isJson)
    {
        var start = cursor.Mark;
        cursor.Skip();
        var letter = cursor.Current;
        cursor.Skip();
        return letter switch
        {
            '0' => "\0",
            'a' => "\a",
            'b' => "\b",
            't' or '\t' => "\t",
            'n' => "\n",
            'v' => "\v",
            'f' => "\f",
            'r' => "\r",
            'e' => "\u001B",
            ' ' or '"' or '\'' or '\\' => letter.ToString(),
            '/' when isJson => "/",
            'N' => "\u0085",
            '_' => "\u00A0",
            'L' => "\u2028",
            'P' => "\u2029",
            'x' => Character(2),
            'u' => Character(4),
            'U' => Character(8),
            _ => throw new YamlReadException(start, cursor.Mark, $"The escape '\\{letter}' is not known; write '\\\\' for a backslash, or use single quotes"),
        };

        string Character(int digits)
        {
            var position = cursor.Position;
            for (var i = 0; i < digits; i++)
            {
                if (!Uri.IsHexDigit(cursor.Current))
                {
                    throw new YamlReadException(start, cursor.Mark, $"The escape '\\{letter}' needs {digits} hexadecimal digits");
                }

                cursor.Skip();
            }

            var code = long.Parse(cursor.TextFrom(position), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return code switch
            {
                >= 0xD800 and <= 0xDFFF when isJson => ((char)code).ToString(),
                (>= 0xD800 and <= 0xDFFF) or > 0x10FFFF =>
                    throw new YamlReadException(start, cursor.Mark, $"The escape '{cursor.TextFrom(position - 2)}' is no character; write the character itself, or '\\U' with 8 digits"),
                _ => char.ConvertFromUtf32((int)code),
            };
        }
    }
}
