using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Validation;

/// <summary>An object of a file.</summary>
/// <param name="value">The object.</param>
/// <param name="document">The index of its document in the stream, from 0.</param>
/// <param name="item">Its index in a List, where it is an item of one.</param>
internal sealed class ManifestObject(KubernetesObject value, int document, int? item)
{
    public KubernetesObject Value { get; } = value;

    public int Document { get; } = document;

    public int? Item { get; } = item;

    /// <summary>The object of a document, or the objects of a List; none if the document is no Kubernetes object.</summary>
    public static IEnumerable<ManifestObject> Of(Yaml.YamlDocument document)
    {
        if (KubernetesObject.FromDocument(document.Root) is not { } value)
        {
            return [];
        }

        return value.Type!.Kind.EndsWith("List", StringComparison.Ordinal) && value.Root["items"].IsPresent
            ? ItemsOf(value, document.Index)
            : [new ManifestObject(value, document.Index, null)];
    }

    // In a DeploymentList the items need not say what they are.
    private static IEnumerable<ManifestObject> ItemsOf(KubernetesObject list, int document)
    {
        var kind = list.Type!.Kind.Substring(0, list.Type.Kind.Length - "List".Length);
        var index = 0;
        foreach (var item in list.Root["items"].Items)
        {
            var value = KubernetesObject.FromDocument(item.Node!)
                ?? (kind.Length > 0 ? KubernetesObject.FromTyped(item.Node!, new GroupVersionKind(list.Type.Group, list.Type.Version, kind)) : null);
            if (value is not null)
            {
                yield return new ManifestObject(value, document, index);
            }

            index++;
        }
    }
}
