namespace KubeGuard.Manifests;

/// <summary>
/// Where a node was written. The engine passes it through unread; each front end has its own:
/// a syntax location in C#, a file with line and column in YAML.
/// </summary>
internal abstract class ManifestLocation;
