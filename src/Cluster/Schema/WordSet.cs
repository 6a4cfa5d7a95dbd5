using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Schema;

/// <summary>A closed set of words, some of which not every version of Kubernetes knows.</summary>
/// <param name="words">The words, each with its versions.</param>
internal sealed class WordSet(IReadOnlyList<(string Text, VersionSet Versions)> words)
{
    /// <summary>Indicates whether an empty word is as good as none, as in the types of Kubernetes itself.</summary>
    public bool HasEmpty { get; init; } = true;

    /// <summary>Determines whether a version knows a word.</summary>
    public bool Contains(string text, KubernetesVersion version)
    {
        if (text.Length == 0 && HasEmpty)
        {
            return true;
        }

        foreach (var (word, versions) in words)
        {
            if (string.Equals(word, text, StringComparison.Ordinal) && versions.Contains(version))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words that a version knows, in the order of the documentation.</summary>
    public IEnumerable<string> In(KubernetesVersion version) => words.Where(word => word.Versions.Contains(version)).Select(word => word.Text);
}
