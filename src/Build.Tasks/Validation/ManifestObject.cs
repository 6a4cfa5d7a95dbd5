using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Validation;

/// <summary>An object of a file.</summary>
/// <param name="value">The object.</param>
/// <param name="document">The index of its document in the stream, from 0.</param>
internal sealed class ManifestObject(KubernetesObject value, int document)
{
    public KubernetesObject Value { get; } = value;

    public int Document { get; } = document;

    /// <summary>Its index in a List or another resource that has a list of objects, where it is an item of one.</summary>
    public int? Item
    {
        get
        {
            foreach (var segment in Value.Place.Segments)
            {
                if (segment.Key is null)
                {
                    return segment.Index;
                }
            }

            return null;
        }
    }

    /// <summary>The object of a document and those that are written in it; none if the document is no Kubernetes object.</summary>
    /// <param name="document">The document.</param>
    /// <param name="use">What a tool makes of it.</param>
    public static IEnumerable<ManifestObject> Of(YamlDocument document, ObjectUse use) =>
        KubernetesObject.FromDocument(document.Root, use) is { } value
            ? EmbeddedObjects.Unwrap(value).Select(item => new ManifestObject(item, document.Index))
            : [];
}
