using System.Globalization;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// OpenShift's image triggers, which write the image of a container whenever a new one is built: those of a
/// DeploymentConfig, and the annotation of other workloads
/// (https://docs.openshift.com/container-platform/latest/openshift_images/triggering-updates-on-imagestream-changes.html).
/// </summary>
internal static class ImageTrigger
{
    private const string AnnotationKey = "image.openshift.io/triggers";

    private static readonly string[] _quotes = ["\\\"", "\"", "'"];

    /// <summary>Determines whether a trigger writes the image of a container, or may do so.</summary>
    public static bool Writes(Container container)
    {
        var owner = container.Pod.Object;
        return owner.Type?.Kind == "DeploymentConfig"
            ? owner.Root["spec"]["triggers"].Items.Any(trigger => Names(trigger["imageChangeParams"]["containerNames"], container))
            : owner.Metadata["annotations"] is { Node: MappingNode } annotations && Names(annotations[AnnotationKey], container.Cursor);
    }

    private static bool Names(ManifestCursor names, Container container) =>
        container.Cursor["name"].String is { } name ? names.Items.Any(item => !item.IsNot(name)) : names.IsPresent;

    // The value is JSON that names a field by the container's name or index.
    private static bool Names(ManifestCursor annotation, ManifestCursor container)
    {
        if (annotation.IsAbsent)
        {
            return false;
        }

        return annotation.String is not { } text
            || (container["name"].String is { } name && _quotes.Any(quote => Contains(text, $"=={quote}{name}{quote}")))
            || Contains(text, $"{container.Parent!.Segment.Key}[{container.Segment.Index.ToString(CultureInfo.InvariantCulture)}].image");
    }

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
