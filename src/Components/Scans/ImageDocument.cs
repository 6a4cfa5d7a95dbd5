using KubeGuard.Components.Images;
using KubeGuard.Components.Sboms;
using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Scans;

/// <summary>A bill of materials of a project.</summary>
/// <param name="File">The absolute path of its file.</param>
/// <param name="Document">The document.</param>
/// <param name="Named">The images that the project says it is about; none if it does not say so.</param>
internal sealed record ImageDocument(string File, SbomDocument Document, IReadOnlyList<ImageParts> Named)
{
    /// <summary>Indicates whether it lists the packages that the project itself publishes, apart from those of the base image.</summary>
    public bool IsOfProject { get; init; }

    /// <summary>Makes one of an item of a project.</summary>
    /// <param name="file">The absolute path of its file.</param>
    /// <param name="document">The document.</param>
    /// <param name="image">The image that the project says it is about; empty if it does not say so.</param>
    public static ImageDocument Of(string file, SbomDocument document, string image) => new(file, document, image.Length == 0 ? [] : [ImageParts.Of(image)]);

    /// <summary>Makes one of the packages that the project itself publishes.</summary>
    /// <param name="file">The absolute path of the file that lists them.</param>
    /// <param name="document">The packages.</param>
    /// <param name="images">The references of the image that has them.</param>
    public static ImageDocument OfProject(string file, SbomDocument document, IEnumerable<string> images) => new(file, document, [.. images.Select(ImageParts.Of)]) { IsOfProject = true };

    /// <summary>The link between the document and an image. Images that the project names count instead of those that the document names.</summary>
    public ImageSbomLink LinkTo(ImageParts reference)
    {
        var described = ImageSbomLinks.Of(reference, Document.Image);
        return Named.Count == 0 ? described
            : Named.Select(named => ImageSbomLinks.Of(reference, named)).FirstOrDefault(link => link != ImageSbomLink.None) is var said and not ImageSbomLink.None ? said
            : described == ImageSbomLink.Digest ? described
            : ImageSbomLink.None;
    }
}
