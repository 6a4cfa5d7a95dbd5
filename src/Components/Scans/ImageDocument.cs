using KubeGuard.Components.Images;
using KubeGuard.Components.Sboms;
using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Scans;

/// <summary>A bill of materials of a project.</summary>
/// <param name="File">The absolute path of its file.</param>
/// <param name="Document">The document.</param>
/// <param name="Named">The image that the project says it is about, if it says so.</param>
internal sealed record ImageDocument(string File, SbomDocument Document, ImageParts? Named)
{
    /// <summary>Makes one of an item of a project.</summary>
    /// <param name="file">The absolute path of its file.</param>
    /// <param name="document">The document.</param>
    /// <param name="image">The image that the project says it is about; empty if it does not say so.</param>
    public static ImageDocument Of(string file, SbomDocument document, string image) => new(file, document, image.Length == 0 ? null : ImageParts.Of(image));

    /// <summary>The link between the document and an image. An image that the project names counts instead of those that the document names.</summary>
    public ImageSbomLink LinkTo(ImageParts reference)
    {
        var described = ImageSbomLinks.Of(reference, Document.Image);
        return Named is not { } named ? described
            : ImageSbomLinks.Of(reference, named) is var said and not ImageSbomLink.None ? said
            : described == ImageSbomLink.Digest ? described
            : ImageSbomLink.None;
    }
}
