using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Validation;

/// <summary>Tells a document that was meant as an object, and does not name its type, from one that is something else.</summary>
internal static class UntypedDocument
{
    private static readonly string[] _typeFields = ["apiVersion", "kind"];

    // Kustomize reads its own files without an apiVersion, or without both.
    private static readonly string[] _kustomizeKinds = ["Kustomization", "Component"];

    /// <summary>The type field that a document lacks, and the place to report; <see langword="null"/> if it is no object or may have both.</summary>
    public static (string Field, YamlLocation Location)? Find(YamlDocument document)
    {
        var root = ManifestCursor.Root(document.Root);
        return root is { Node: MappingNode { IsComplete: true, Location: YamlLocation location } }
            && (root["metadata"].Node is MappingNode || root["kind"].Node is ScalarNode { Kind: ScalarKind.Null })
            && Array.Find(_typeFields, field => root[field].IsAbsent || root[field].Is("")) is { } missing
            && !_kustomizeKinds.Any(kind => root["kind"].Is(kind))
                ? (missing, location)
                : null;
    }
}
