namespace KubeGuard.Manifests;

/// <summary>Finds the known word that an unknown one was probably meant to be.</summary>
internal static class Spelling
{
    /// <summary>
    /// The known word that is nearest to a text, by the number of characters to insert, remove, replace or swap,
    /// ignoring case; <see langword="null"/> if none is near or several are equally near.
    /// </summary>
    /// <param name="text">The text, which is not one of the known words.</param>
    /// <param name="words">The known words.</param>
    /// <param name="limit">The greatest distance, if less than usual.</param>
    public static string? Nearest(string text, IEnumerable<string> words, int limit = int.MaxValue)
    {
        string? nearest = null;
        var distance = int.MaxValue;
        var isUnique = true;
        var upper = text.ToUpperInvariant();
        foreach (var word in words.Distinct(StringComparer.Ordinal).Where(word => Math.Abs(word.Length - text.Length) <= Math.Min(limit, LimitFor(word))))
        {
            var other = DistanceBetween(upper, word.ToUpperInvariant());
            if (other > Math.Min(limit, LimitFor(word)) || other > distance)
            {
                continue;
            }

            isUnique = other < distance;
            (nearest, distance) = (word, other);
        }

        return isUnique ? nearest : null;
    }

    /// <summary>The end of a message about an unknown word: empty, or <c>; did you mean 'X'?</c></summary>
    public static string Suggest(string text, IEnumerable<string> words) => Nearest(text, words) is { } word ? $"; did you mean '{word}'?" : "";

    // Short words are near to each other.
    private static int LimitFor(string word) => word.Length switch
    {
        < 3 => 0,
        < 6 => 1,
        < 12 => 2,
        _ => 3,
    };

    // The optimal string alignment distance, with three rows of its table in memory.
    private static int DistanceBetween(string first, string second)
    {
        var beforeLast = new int[second.Length + 1];
        var last = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var cost = first[i - 1] == second[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[second.Length];
    }
}
