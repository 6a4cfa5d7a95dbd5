namespace KubeGuard.Components.Versions;

/// <summary>
/// The comparison of two texts by rpmvercmp: runs of digits and of letters in turns, where a tilde comes before the end and a caret after the
/// end but before anything else.
/// </summary>
internal static class RpmText
{
    /// <summary>Compares two texts.</summary>
    public static int Compare(string left, string right)
    {
        var (at, other) = (0, 0);
        while (true)
        {
            (at, other) = (SkipSeparators(left, at), SkipSeparators(right, other));
            var (one, two) = (RankAt(left, at), RankAt(right, other));
            if (one != two)
            {
                return one.CompareTo(two);
            }

            switch (one)
            {
                case Rank.End:
                    return 0;
                case Rank.Tilde or Rank.Caret:
                    (at, other) = (at + 1, other + 1);
                    break;
                default:
                    var isNumber = one == Rank.Digit;
                    var (end, otherEnd) = (EndOfRun(left, at, isNumber), EndOfRun(right, other, isNumber));
                    var runs = CompareRuns(left, at, end, right, other, otherEnd, isNumber);
                    if (runs != 0)
                    {
                        return runs;
                    }

                    (at, other) = (end, otherEnd);
                    break;
            }
        }
    }

    private static int CompareRuns(string left, int at, int end, string right, int other, int otherEnd, bool areNumbers)
    {
        if (areNumbers)
        {
            return DigitRun.Compare(left, at, end, right, other, otherEnd);
        }

        var letters = string.CompareOrdinal(left, at, right, other, Math.Min(end - at, otherEnd - other));
        return letters != 0 ? letters : (end - at).CompareTo(otherEnd - other);
    }

    private static int EndOfRun(string text, int start, bool isNumber)
    {
        var end = start;
        while (end < text.Length && (isNumber ? DigitRun.IsDigit(text[end]) : IsLetter(text[end])))
        {
            end++;
        }

        return end;
    }

    private static int SkipSeparators(string text, int start)
    {
        var at = start;
        while (at < text.Length && !IsLetter(text[at]) && !DigitRun.IsDigit(text[at]) && text[at] is not ('~' or '^'))
        {
            at++;
        }

        return at;
    }

    private static Rank RankAt(string text, int index) => index >= text.Length ? Rank.End : text[index] switch
    {
        '~' => Rank.Tilde,
        '^' => Rank.Caret,
        var character => DigitRun.IsDigit(character) ? Rank.Digit : Rank.Letter,
    };

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    // In the order in which they sort.
    private enum Rank
    {
        Tilde,
        End,
        Caret,
        Letter,
        Digit,
    }
}
