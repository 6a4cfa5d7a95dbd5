using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>The findings of rules in a file and the trees that they were found in, from which fixes are made.</summary>
internal sealed class FindingSources
{
    /// <summary>The findings of rules, in the order of the findings of the file; <see langword="null"/> for one about the file itself.</summary>
    public List<Finding?> Findings { get; } = [];

    /// <summary>The trees of the documents, by their index.</summary>
    public Dictionary<int, ManifestNode> Roots { get; } = [];

    /// <summary>Adds a document whose findings were added, and an empty place for each of its duplicate keys.</summary>
    public void Add(YamlDocument document)
    {
        Roots.Add(document.Index, document.Root);
        Findings.AddRange(document.Duplicates.Select(_ => (Finding?)null));
    }
}
