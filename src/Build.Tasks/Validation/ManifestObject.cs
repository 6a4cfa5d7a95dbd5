using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Validation;

/// <summary>An object of a file.</summary>
/// <param name="value">The object.</param>
/// <param name="document">The index of its document in the stream, from 0.</param>
internal sealed class ManifestObject(KubernetesObject value, int document)
{
    public KubernetesObject Value { get; } = value;

    public int Document { get; } = document;

    /// <summary>Its index, if it is an item of a List or of another resource with a list of objects.</summary>
    public int? Item => ItemAt(Value.Place);

    /// <summary>The index of the item of a list at a place in a document, or around it.</summary>
    public static int? ItemAt(ManifestPath place)
    {
        foreach (var segment in place.Segments)
        {
            if (segment.Key is null)
            {
                return segment.Index;
            }
        }

        return null;
    }

    /// <summary>The object of a document and those embedded in it; none if the document is not a Kubernetes object.</summary>
    /// <param name="document">The document.</param>
    /// <param name="use">The way a tool uses it.</param>
    public static IEnumerable<ManifestObject> Of(YamlDocument document, ObjectUse use) =>
        KubernetesObject.FromDocument(document.Root, use) is { } value
            ? EmbeddedObjects.Unwrap(value).Select(item => new ManifestObject(item, document.Index))
            : [];
}
