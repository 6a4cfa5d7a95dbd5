using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>An object, as a place in a file.</summary>
/// <param name="File">The absolute path of the file.</param>
/// <param name="Document">The index of the document in the stream.</param>
/// <param name="Place">Where the object is in the document.</param>
internal sealed record LocatedObject(string File, int Document, ManifestPath Place);
