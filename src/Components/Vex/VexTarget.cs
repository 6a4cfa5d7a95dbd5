using KubeGuard.Components.Images;
using KubeGuard.Components.PackageUrls;
using KubeGuard.Components.Sboms;
using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Vex;

/// <summary>A package in an image.</summary>
internal sealed class VexTarget
{
    private readonly ImageParts _reference;
    private readonly HashSet<string> _repositories;
    private readonly DescribedImage _image;

    /// <param name="reference">The image as the manifest names it.</param>
    /// <param name="document">The document that lists the package.</param>
    /// <param name="component">The package.</param>
    /// <param name="url">Its package URL, if it has a valid one.</param>
    public VexTarget(ImageParts reference, SbomDocument document, SbomComponent component, PackageUrl? url)
    {
        _reference = reference;
        _image = document.Image;
        Document = document;
        Component = component;
        Url = url;
        _repositories = new HashSet<string>(
            _image.Names.Concat(_image.Repositories).Concat(_image.Tags).Select(name => ImageParts.Of(name).FullName), StringComparer.Ordinal) { reference.FullName };
    }

    /// <summary>The document that lists the package.</summary>
    public SbomDocument Document { get; }

    /// <summary>The package.</summary>
    public SbomComponent Component { get; }

    /// <summary>The package URL of the package.</summary>
    public PackageUrl? Url { get; }

    /// <summary>Indicates whether a package URL of the type <c>oci</c> certainly names the image.</summary>
    public bool IsImage(PackageUrl image) =>
        IsRepository(image)
        && (image.Version is not { } digest || HasDigest(digest))
        && (image.Qualifier("tag") is not { } tag || HasTag(tag))
        && (image.Qualifier("arch") is not { } architecture || architecture == _image.Architecture);

    private bool IsRepository(PackageUrl image) => image.Qualifier("repository_url") is { } url
        ? _repositories.Contains(ImageParts.Of(url).FullName)
        : _repositories.Any(name => string.Equals(name.Substring(name.LastIndexOf('/') + 1), image.Name, StringComparison.OrdinalIgnoreCase));

    private bool HasDigest(string digest) => _reference.Digest == digest || _image.Digests.Contains(digest, StringComparer.Ordinal);

    private bool HasTag(string tag) => _reference.Tag == tag || _image.Tags.Any(reference => ImageParts.Of(reference).Tag == tag);
}
