using KubeGuard.Manifests;

namespace KubeGuard.Build.Yaml;

/// <summary>One document of a YAML stream.</summary>
/// <param name="index">Its index in the stream, from 0.</param>
/// <param name="root">The tree.</param>
/// <param name="duplicates">The duplicate keys of its mappings.</param>
internal sealed class YamlDocument(int index, ManifestNode root, IReadOnlyList<DuplicateKey> duplicates)
{
    /// <summary>Its index in the stream, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The tree.</summary>
    public ManifestNode Root { get; } = root;

    /// <summary>The duplicate keys of its mappings.</summary>
    public IReadOnlyList<DuplicateKey> Duplicates { get; } = duplicates;
}
