namespace KubeGuard.Manifests;

/// <summary>
/// The source location of a node. It is opaque to the engine; each front end has its own type: a syntax location in C#,
/// a file with line and column in YAML.
/// </summary>
internal abstract class ManifestLocation
{
    /// <summary>The path of the manifest that it is in; <see langword="null"/> if it is not in one.</summary>
    public virtual string? Manifest => null;
}
