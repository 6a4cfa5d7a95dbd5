namespace KubeGuard.Edits;

/// <summary>Writes a <see cref="FixSafety"/> for people.</summary>
internal static class FixSafetyText
{
    /// <summary>The word for it.</summary>
    public static string Of(FixSafety safety) => safety switch
    {
        FixSafety.Safe => "safe",
        FixSafety.Review => "review",
        _ => "placeholder",
    };

    /// <summary>The suffix of the title of an action that applies fixes: <c> (review)</c>; empty if all are safe.</summary>
    public static string SuffixOf(IEnumerable<FixSafety> fixes)
    {
        var words = fixes.Where(safety => safety != FixSafety.Safe).Distinct().OrderBy(safety => safety).Select(Of).ToList();
        return words.Count == 0 ? "" : $" ({string.Join(", ", words)})";
    }
}
