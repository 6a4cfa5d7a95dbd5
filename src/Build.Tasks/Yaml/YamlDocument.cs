using KubeGuard.Manifests;

namespace KubeGuard.Build.Yaml;

/// <summary>One document of a YAML stream.</summary>
/// <param name="index">Its index in the stream, from 0.</param>
/// <param name="root">The tree.</param>
/// <param name="duplicates">The keys that a mapping has more than once.</param>
internal sealed class YamlDocument(int index, ManifestNode root, IReadOnlyList<DuplicateKey> duplicates)
{
    /// <summary>Its index in the stream, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The tree.</summary>
    public ManifestNode Root { get; } = root;

    /// <summary>The keys that a mapping has more than once.</summary>
    public IReadOnlyList<DuplicateKey> Duplicates { get; } = duplicates;
}
