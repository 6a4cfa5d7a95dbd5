using KubeGuard.Manifests;

namespace KubeGuard.Build.Dockerfiles;

/// <summary>The known parts of a word in which variables may be, whose values the command line may set.</summary>
internal static class DockerfileText
{
    private static readonly char[] _quotes = ['"', '\''];

    /// <summary>
    /// The text before the first variable and after the last one: <c>ghcr.io/contoso/base:${TAG}</c> has a known registry. What
    /// braces of templates enclose is unknown as well.
    /// </summary>
    /// <param name="word">The word as it is written.</param>
    public static KnownText Of(string word)
    {
        var text = Unquoted(word);
        var start = FirstOf(text, "$", "{{", "\\", "`", "\"", "'");
        return start < 0 ? new KnownText(text) : KnownText.Between(text.Substring(0, start), SuffixOf(text));
    }

    private static string Unquoted(string word) =>
        word.Length > 1 && Array.IndexOf(_quotes, word[0]) >= 0 && word[word.Length - 1] == word[0] ? word.Substring(1, word.Length - 2) : word;

    private static int FirstOf(string text, params string[] marks) =>
        marks.Select(mark => text.IndexOf(mark, StringComparison.Ordinal)).Where(index => index >= 0).DefaultIfEmpty(-1).Min();

    // Only a closing brace says where a variable ends without knowing its name.
    private static string SuffixOf(string text)
    {
        var end = text.LastIndexOf('}');
        var suffix = end < 0 ? "" : text.Substring(end + 1);
        return FirstOf(suffix, "$", "\\", "`", "\"", "'") < 0 ? suffix : "";
    }
}
