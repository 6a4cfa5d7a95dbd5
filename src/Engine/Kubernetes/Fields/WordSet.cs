using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Fields;

/// <summary>A closed set of words, some of which not every version of Kubernetes knows. A field that may be empty has the empty word.</summary>
/// <param name="words">The words, each with its versions.</param>
internal sealed class WordSet(IReadOnlyList<(string Text, VersionSet Versions)> words)
{
    private const char Separator = '|';
    private const char VersionMark = '@';
    private const int LongestText = 60;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static WordSet Parse(string text) => new([.. text.Split(Separator).Select(word => word.Split(VersionMark)).Select(parts => (parts[0], parts.Length > 1 ? VersionSet.Parse(parts[1]) : VersionSet.All))]);

    /// <summary>Determines whether a version knows a word.</summary>
    public bool Contains(string text, KubernetesVersion version)
    {
        foreach (var (word, versions) in words)
        {
            if (string.Equals(word, text, StringComparison.Ordinal) && versions.Contains(version))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words that a version knows, in the order of the documentation, without the empty one.</summary>
    public IEnumerable<string> In(KubernetesVersion version) => words.Where(word => word.Text.Length > 0 && word.Versions.Contains(version)).Select(word => word.Text);

    /// <summary>Names the words that a version knows: <c>'A', 'B' or 'C'</c>.</summary>
    public string Describe(KubernetesVersion version) => Alternatives.Of([.. In(version).DefaultIfEmpty("").Select(word => $"'{word}'")], "or");

    /// <summary>The problem of a text that is none of the words; otherwise <see langword="null"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Its place, for a fix.</param>
    /// <param name="version">The version that counts.</param>
    public ValueProblem? FindProblem(string text, ManifestCursor place, KubernetesVersion version)
    {
        if (Contains(text, version))
        {
            return null;
        }

        var problem = $"must be {Describe(version)}, but is the string '{(text.Length <= LongestText ? text : text.Substring(0, LongestText) + "…")}'";
        return Spelling.Nearest(text, In(version)) is { } word
            ? new ValueProblem(
                $"{problem}; did you mean '{word}'?",
                Spelling.Nearest(text, In(version), limit: 1) is null ? null : RuleFix.Safe($"Write {word}", ManifestEdit.Set(place, word)))
            : new ValueProblem(problem);
    }

    /// <summary>The words with a bar between them, each with its versions behind it if not all know it.</summary>
    public override string ToString() =>
        string.Join($"{Separator}", words.Select(word => word.Versions == VersionSet.All ? word.Text : $"{word.Text}{VersionMark}{word.Versions}"));
}
