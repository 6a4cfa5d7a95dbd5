namespace KubeGuard.Manifests;

/// <summary>Lists words in a sentence.</summary>
internal static class Alternatives
{
    /// <summary>The words with commas and a conjunction before the last one: <c>a, b or c</c>.</summary>
    /// <param name="words">One word at least.</param>
    /// <param name="conjunction">The conjunction.</param>
    public static string Of(IReadOnlyList<string> words, string conjunction) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} {conjunction} {words[words.Count - 1]}";
}
