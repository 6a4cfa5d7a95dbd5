namespace KubeGuard.Manifests;

/// <summary>
/// The source location of a node. It is opaque to the engine; each front end has its own type: a syntax location in C#,
/// a file with line and column in YAML.
/// </summary>
internal abstract class ManifestLocation;
