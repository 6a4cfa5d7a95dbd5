namespace KubeGuard.Build.Git;

/// <summary>Reads classes of characters such as <c>[a-z]</c>, <c>[!.]</c> and <c>[[:digit:]]</c>.</summary>
internal static class GitCharacterClass
{
    private const int Bytes = 256;

    /// <summary>Reads a class.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="start">The index of its bracket.</param>
    /// <param name="ignoresCase">Whether case is ignored.</param>
    /// <param name="members">Its characters.</param>
    /// <returns>The index after it, or -1 if it is invalid.</returns>
    public static int Read(string pattern, int start, bool ignoresCase, out bool[] members)
    {
        members = new bool[Bytes];
        var isNegated = start + 1 < pattern.Length && pattern[start + 1] is '!' or '^';
        var first = isNegated ? start + 2 : start + 1;
        var i = first;
        while (i > 0 && i < pattern.Length && (pattern[i] != ']' || i == first))
        {
            i = ReadMember(pattern, i, members);
        }

        if (i < 0 || i >= pattern.Length)
        {
            return -1;
        }

        Complete(members, isNegated, ignoresCase);
        return i + 1;
    }

    private static void Complete(bool[] members, bool isNegated, bool ignoresCase)
    {
        for (var lower = 'a'; ignoresCase && lower <= 'z'; lower++)
        {
            members[lower] |= members[char.ToUpperInvariant(lower)];
        }

        for (var i = 0; isNegated && i < members.Length; i++)
        {
            members[i] = !members[i];
        }
    }

    private static int ReadMember(string pattern, int i, bool[] members)
    {
        if (pattern[i] == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':' && pattern.IndexOf(']', i + 2) is > 0 and var end && pattern[end - 1] == ':')
        {
            return AddNamed(pattern.Substring(i + 2, Math.Max(end - i - 3, 0)), members) ? end + 1 : -1;
        }

        var next = ReadCharacter(pattern, i, out var from);
        if (next < 0)
        {
            return -1;
        }

        members[from] = true;
        if (next + 1 >= pattern.Length || pattern[next] != '-' || pattern[next + 1] == ']')
        {
            return next;
        }

        next = ReadCharacter(pattern, next + 1, out var to);
        for (int member = from; next > 0 && member <= to; member++)
        {
            members[member] = true;
        }

        return next;
    }

    private static int ReadCharacter(string pattern, int i, out char character)
    {
        var at = pattern[i] == '\\' ? i + 1 : i;
        character = at < pattern.Length ? pattern[at] : '\0';
        return at < pattern.Length ? at + 1 : -1;
    }

    private static bool AddNamed(string name, bool[] members)
    {
        Func<char, bool>? belongs = name switch
        {
            "alnum" => character => IsLetter(character) || IsDigit(character),
            "alpha" => IsLetter,
            "blank" => character => character is ' ' or '\t',
            "cntrl" => character => character is < ' ' or '\x7f',
            "digit" => IsDigit,
            "graph" => character => character is > ' ' and < '\x7f',
            "lower" => character => character is >= 'a' and <= 'z',
            "print" => character => character is >= ' ' and < '\x7f',
            "punct" => character => character is > ' ' and < '\x7f' && !IsLetter(character) && !IsDigit(character),
            "space" => character => character is ' ' or (>= '\t' and <= '\r'),
            "upper" => character => character is >= 'A' and <= 'Z',
            "xdigit" => character => IsDigit(character) || character is (>= 'a' and <= 'f') or (>= 'A' and <= 'F'),
            _ => null,
        };
        for (var member = 0; belongs is not null && member < members.Length; member++)
        {
            members[member] |= belongs((char)member);
        }

        return belongs is not null;
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
