using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Images;

/// <summary>
/// Decides whether a document is about an image. The digest of an image for several platforms is never that of the image
/// of one platform, which documents describe; there the project has to say which documents belong to the image.
/// </summary>
internal static class ImageSbomLinks
{
    /// <summary>The link between an image and a document that names its image.</summary>
    /// <param name="reference">The image as a manifest names it.</param>
    /// <param name="described">The image as the document names it.</param>
    public static ImageSbomLink Of(ImageParts reference, DescribedImage described)
    {
        if (reference.Digest is { Length: > 0 } digest && described.Digests.Contains(digest, StringComparer.Ordinal))
        {
            return ImageSbomLink.Digest;
        }

        if (!described.HasTagOf(reference))
        {
            return ImageSbomLink.None;
        }

        return reference.Digest is { Length: > 0 } && described.Digests.Count > 0 ? ImageSbomLink.Stale : ImageSbomLink.Tag;
    }

    /// <summary>The link between an image and a document whose image the project names.</summary>
    /// <param name="reference">The image as a manifest names it.</param>
    /// <param name="named">The image as the project names it.</param>
    public static ImageSbomLink Of(ImageParts reference, ImageParts named)
    {
        if (named.Digest is { Length: > 0 } && reference.Digest is { Length: > 0 })
        {
            return named.Digest == reference.Digest && named.FullName == reference.FullName ? ImageSbomLink.Project : ImageSbomLink.None;
        }

        return ImageKey.Of(named) is { } key && key == ImageKey.Of(reference) ? ImageSbomLink.Project : ImageSbomLink.None;
    }
}
