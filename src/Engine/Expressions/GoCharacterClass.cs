using System.Text;

namespace KubeGuard.Expressions;

/// <summary>Reads classes of characters in a regular expression of Go, and writes them for .NET.</summary>
internal static class GoCharacterClass
{
    private static readonly Dictionary<char, string> _short = new()
    {
        ['d'] = "0-9",
        ['s'] = "\t\n\f\r ",
        ['w'] = "0-9A-Za-z_",
    };

    private static readonly Dictionary<string, string> _named = new(StringComparer.Ordinal)
    {
        ["alnum"] = "0-9A-Za-z",
        ["alpha"] = "A-Za-z",
        ["ascii"] = "\0-\x7F",
        ["blank"] = "\t ",
        ["cntrl"] = "\0-\x1F\x7F-\x7F",
        ["digit"] = "0-9",
        ["graph"] = "!-~",
        ["lower"] = "a-z",
        ["print"] = " -~",
        ["punct"] = "!-/:-@[-`{-~",
        ["space"] = "\t-\r ",
        ["upper"] = "A-Z",
        ["word"] = "0-9A-Za-z_",
        ["xdigit"] = "0-9A-Fa-f",
    };

    // Those of Unicode that both sides name alike; .NET has no scripts.
    private static readonly HashSet<string> _categories = new(StringComparer.Ordinal)
    {
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp",
    };

    /// <summary>Reads a class in brackets.</summary>
    /// <returns>The class, with its brackets.</returns>
    /// <exception cref="FormatException">Go refuses it.</exception>
    public static string Read(GoRegexText text)
    {
        text.Take('[');
        var isNegated = text.TryTake("^");
        var (result, hasPairs) = (new StringBuilder(), false);
        for (var isFirst = true; isFirst || text.Current != ']'; isFirst = false)
        {
            var members = TryReadNamed(text) ?? TryReadShort(text) ?? new GoClassMembers(ReadRange(text), HasPairs: false);
            result.Append(members.Ranges);
            hasPairs |= members.HasPairs;
            if (text.IsAtEnd)
            {
                throw new FormatException("missing closing ]");
            }
        }

        text.Take(']');
        return new GoClassMembers(result.ToString(), hasPairs).ToClass(isNegated);
    }

    /// <summary>Reads a class such as <c>\d</c> or <c>\p{Lu}</c>, if one comes next.</summary>
    /// <returns>Its members.</returns>
    /// <exception cref="FormatException">Go refuses it.</exception>
    public static GoClassMembers? TryReadShort(GoRegexText text)
    {
        foreach (var pair in _short)
        {
            if (text.TryTake($"\\{pair.Key}"))
            {
                return Members(pair.Value, isNegated: false);
            }

            if (text.TryTake($"\\{char.ToUpperInvariant(pair.Key)}"))
            {
                return Members(pair.Value, isNegated: true);
            }
        }

        return text.TryTake(@"\p") ? Category(text, isNegated: false) : text.TryTake(@"\P") ? Category(text, isNegated: true) : null;
    }

    private static GoClassMembers? TryReadNamed(GoRegexText text)
    {
        if (!text.HasAhead(":]") || !text.TryTake("[:"))
        {
            return null;
        }

        var isNegated = text.TryTake("^");
        var name = text.TakeUntil(":]");
        return _named.TryGetValue(name, out var ranges) ? Members(ranges, isNegated) : throw new FormatException($"invalid character class range '[:{name}:]'");
    }

    private static string ReadRange(GoRegexText text)
    {
        var first = ReadCharacter(text);
        var last = first;
        if (!text.IsAtEnd && text.Current == '-' && !text.IsLastHyphen)
        {
            text.Take('-');
            last = ReadCharacter(text);
        }

        return last < first ? throw new FormatException("invalid character class range") : Range(first, last);
    }

    private static char ReadCharacter(GoRegexText text) =>
        text.IsAtEnd ? throw new FormatException("missing closing ]") : text.Current == '\\' ? text.TakeEscape() : text.Next();

    private static GoClassMembers Category(GoRegexText text, bool isNegated)
    {
        var name = text.TryTake("{") ? text.TakeUntil("}") : text.Next().ToString();
        if (name.StartsWith("^", StringComparison.Ordinal))
        {
            (name, isNegated) = (name.Substring(1), !isNegated);
        }

        if (!_categories.Contains(name))
        {
            text.GiveUp();
        }

        // .NET looks at each char of a pair alone.
        text.LimitToBasicPlane();
        return new GoClassMembers($"\\{(isNegated ? 'P' : 'p')}{{{name}}}", HasPairs: isNegated);
    }

    // Single characters and pairs with a hyphen between them, in ascending order for a negation.
    private static GoClassMembers Members(string ranges, bool isNegated)
    {
        var pairs = new List<(char First, char Last)>();
        for (var i = 0; i < ranges.Length; i++)
        {
            var hasEnd = i + 2 < ranges.Length && ranges[i + 1] == '-';
            pairs.Add((ranges[i], hasEnd ? ranges[i + 2] : ranges[i]));
            i += hasEnd ? 2 : 0;
        }

        return new GoClassMembers(string.Concat((isNegated ? Others(pairs) : pairs).Select(pair => Range(pair.First, pair.Last))), HasPairs: isNegated);
    }

    private static IEnumerable<(char First, char Last)> Others(IEnumerable<(char First, char Last)> pairs)
    {
        var next = char.MinValue;
        foreach (var (first, last) in pairs.Append(GoClassMembers.Surrogates).OrderBy(pair => pair.First))
        {
            if (first > next)
            {
                yield return (next, (char)(first - 1));
            }

            next = (char)(last + 1);
        }

        yield return (next, char.MaxValue);
    }

    private static string Range(char first, char last) =>
        first == last ? GoRegexText.Literal(first) : $"{GoRegexText.Literal(first)}-{GoRegexText.Literal(last)}";
}
