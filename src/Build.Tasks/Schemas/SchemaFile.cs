using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Schemas;

/// <summary>A file with schemas of custom resources.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Cached">What a later build may use again; <see langword="null"/> if the file could not be read.</param>
/// <param name="Findings">Its findings.</param>
/// <param name="Objects">The definitions and schemas that count, read when something asks for them.</param>
internal sealed record SchemaFile(string Path, CachedSchema? Cached, IReadOnlyList<ManifestFinding> Findings, Lazy<IReadOnlyList<KubernetesObject>> Objects)
{
    private static readonly string[] _endings = [".yaml", ".yml", ".json"];

    /// <summary>Determines by its name whether a file can have schemas: a pattern such as <c>crds/**</c> finds others too.</summary>
    public static bool IsOne(string path) => _endings.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
