using System.Globalization;

namespace KubeGuard.Expressions;

/// <summary>The text of a regular expression of Go and the place where it is read.</summary>
/// <param name="text">The text.</param>
internal sealed class GoRegexText(string text)
{
    /// <summary>The index of the next character.</summary>
    public int Position { get; private set; }

    /// <summary>Indicates whether all was read.</summary>
    public bool IsAtEnd => Position == text.Length;

    /// <summary>The next character.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public char Current => IsAtEnd ? throw new FormatException("unexpected end") : text[Position];

    /// <summary>Indicates whether .NET can say all that was read.</summary>
    public bool HasEqual { get; private set; } = true;

    /// <summary>Indicates whether what was read means the same only in the basic plane of Unicode.</summary>
    public bool IsForBasicPlaneOnly { get; private set; }

    /// <summary>Indicates whether a count such as <c>{2,3}</c> comes next.</summary>
    public bool IsCount
    {
        get
        {
            var start = Position;
            var isCount = TakeCount() is not null;
            Position = start;
            return isCount;
        }
    }

    /// <summary>Determines whether a text comes somewhere behind.</summary>
    public bool HasAhead(string expected) => text.IndexOf(expected, Position, StringComparison.Ordinal) >= 0;

    /// <summary>A character as .NET reads it literally.</summary>
    public static string Literal(char character) => $"\\u{(int)character:X4}";

    /// <summary>Takes the next character.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public char Next()
    {
        var next = Current;
        Position++;

        // Two chars here are one character in Go.
        HasEqual &= !char.IsSurrogate(next);
        return next;
    }

    /// <summary>Takes a character beyond the basic plane, if one comes next.</summary>
    /// <returns>Its two chars as .NET reads them literally.</returns>
    public string? TryTakePair()
    {
        if (IsAtEnd || !char.IsSurrogatePair(text, Position))
        {
            return null;
        }

        Position += 2;
        return Literal(text[Position - 2]) + Literal(text[Position - 1]);
    }

    /// <summary>Takes a text if it comes next.</summary>
    public bool TryTake(string expected)
    {
        var isNext = string.CompareOrdinal(text, Position, expected, 0, expected.Length) == 0;
        Position += isNext ? expected.Length : 0;
        return isNext;
    }

    /// <summary>Takes a character.</summary>
    /// <exception cref="FormatException">Another one comes next.</exception>
    public void Take(char expected)
    {
        if (Next() != expected)
        {
            throw new FormatException($"missing '{expected}'");
        }
    }

    /// <summary>Takes the name of a group with the bracket behind it.</summary>
    /// <exception cref="FormatException">It is none, as in a look-behind.</exception>
    public void TakeName()
    {
        var start = Position;
        while (Current != '>')
        {
            if (!(char.IsLetterOrDigit(Current) || Current == '_'))
            {
                throw new FormatException("invalid group name, or a look-behind, which does not exist in Go");
            }

            Position++;
        }

        if (Position == start)
        {
            throw new FormatException("empty group name");
        }

        Position++;
    }

    /// <summary>Takes everything before an end, and the end; without one, all that is left.</summary>
    public string TakeUntil(string end)
    {
        var index = text.IndexOf(end, Position, StringComparison.Ordinal);
        var taken = index < 0 ? text.Substring(Position) : text.Substring(Position, index - Position);
        Position = index < 0 ? text.Length : index + end.Length;
        HasEqual &= !taken.Any(char.IsSurrogate);
        return taken;
    }

    /// <summary>Takes a count such as <c>{2}</c>, <c>{2,}</c> or <c>{2,3}</c>, if one comes next.</summary>
    /// <returns>The least and the greatest number.</returns>
    public (int Least, int? Most)? TakeCount()
    {
        var start = Position;
        if (TryTake("{") && TakeNumber() is { } least)
        {
            var most = TryTake(",") ? TakeNumber() : least;
            if (TryTake("}"))
            {
                return (least, most);
            }
        }

        Position = start;
        return null;
    }

    /// <summary>Takes an escaped character.</summary>
    /// <exception cref="FormatException">Go does not know the escape.</exception>
    public char TakeEscape()
    {
        Take('\\');
        var escaped = IsAtEnd ? throw new FormatException("trailing backslash") : Next();
        return escaped switch
        {
            'a' => '\a',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            'x' => TakeHexadecimal(),
            '0' => TakeOctal(escaped),
            >= '1' and <= '7' when !IsAtEnd && Current is >= '0' and <= '7' => TakeOctal(escaped),
            < (char)0x80 when !char.IsLetterOrDigit(escaped) => escaped,
            _ => throw new FormatException($"invalid escape sequence '\\{escaped}'"),
        };
    }

    /// <summary>Indicates whether a hyphen comes next that is the last character of a class, where it means itself.</summary>
    public bool IsLastHyphen => string.CompareOrdinal(text, Position, "-]", 0, 2) == 0;

    /// <summary>Records that .NET has no equal of something.</summary>
    public void GiveUp() => HasEqual = false;

    /// <summary>Records that something means the same only in the basic plane of Unicode.</summary>
    public void LimitToBasicPlane() => IsForBasicPlaneOnly = true;

    private int? TakeNumber()
    {
        var start = Position;
        while (!IsAtEnd && char.IsDigit(text[Position]))
        {
            Position++;
        }

        // More than Go allows is as good as any other such number.
        return Position == start ? null
            : int.TryParse(text.Substring(start, Position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : int.MaxValue;
    }

    private char TakeOctal(char first)
    {
        var number = first - '0';
        for (var digits = 1; digits < 3 && !IsAtEnd && Current is >= '0' and <= '7'; digits++)
        {
            number = (number * 8) + (Next() - '0');
        }

        return (char)number;
    }

    private char TakeHexadecimal()
    {
        var digits = TryTake("{") ? TakeUntil("}") : $"{Next()}{Next()}";
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) || number is < 0 or > 0x10FFFF)
        {
            throw new FormatException($"invalid escape sequence '\\x{digits}'");
        }

        HasEqual &= number <= char.MaxValue && !char.IsSurrogate((char)number);
        return (char)number;
    }
}
