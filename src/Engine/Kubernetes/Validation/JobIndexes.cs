using System.Globalization;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>The indexes of an indexed Job as a text, such as <c>0,2-5</c>.</summary>
internal static class JobIndexes
{
    /// <summary>The problem of a text as a clause; <see langword="null"/> if it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="completions">The number of indexes; <see langword="null"/> if it is not known.</param>
    public static string? FindProblem(string text, long? completions)
    {
        long last = -1;
        foreach (var part in text.Split(',').Where(_ => text.Length > 0))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !TryRead(ends[0], out var first) || !TryRead(ends[ends.Length - 1], out var end))
            {
                return $"'{part}' is neither an index nor a range of indexes";
            }

            if (first <= last || end < first)
            {
                return $"the indexes '{text}' are not in ascending order";
            }

            if (end >= completions)
            {
                return $"the index {end} is not among the completions, which are 0 to {completions - 1}";
            }

            last = end;
        }

        return null;
    }

    /// <summary>The number of indexes in a text that has no problem.</summary>
    public static long Count(string text) => text.Split(',').Select(part => part.Split('-').Select(end => long.Parse(end, CultureInfo.InvariantCulture)).ToList()).Sum(ends => ends[ends.Count - 1] - ends[0] + 1);

    private static bool TryRead(string text, out long index) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index);
}
