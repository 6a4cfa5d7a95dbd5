namespace KubeGuard.Components.Versions;

/// <summary>Compares the parts of two versions one after the other.</summary>
internal static class SequenceComparison
{
    /// <summary>Compares two sequences, of which the shorter one goes on with a part that means none.</summary>
    public static int Padded<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, T none, Func<T, T, int> compare)
    {
        for (var index = 0; index < left.Count || index < right.Count; index++)
        {
            var result = compare(index < left.Count ? left[index] : none, index < right.Count ? right[index] : none);
            if (result != 0)
            {
                return result;
            }
        }

        return 0;
    }

    /// <summary>Compares two sequences, of which a shorter one is less than a longer one that starts with it.</summary>
    public static int ShorterFirst<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, T, int> compare)
    {
        for (var index = 0; index < left.Count && index < right.Count; index++)
        {
            var result = compare(left[index], right[index]);
            if (result != 0)
            {
                return result;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    /// <summary>Compares identifiers of Semantic Versioning, section 11: numbers by value and before text, text by its characters.</summary>
    public static int Identifiers(IReadOnlyList<string> left, IReadOnlyList<string> right, StringComparer text) => ShorterFirst(
        left,
        right,
        (one, other) => (DigitRun.IsNumber(one), DigitRun.IsNumber(other)) switch
        {
            (true, true) => DigitRun.Compare(one, other),
            (false, false) => text.Compare(one, other),
            (var isNumber, _) => isNumber ? -1 : 1,
        });
}
