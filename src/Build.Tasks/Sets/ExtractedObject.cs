using KubeGuard.Build.Validation;
using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Sets;

/// <summary>The parts of an object that rules about its set read, and its place in the file.</summary>
/// <param name="Value">The object.</param>
/// <param name="Document">The index of its document in the stream, from 0.</param>
/// <param name="Place">Its path in the document: empty, or a place in an object that embeds others.</param>
internal sealed record ExtractedObject(SetObject Value, int Document, ManifestPath Place)
{
    /// <summary>Its index in a List, where it is an item of one.</summary>
    public int? Item => ManifestObject.ItemAt(Place);
}
