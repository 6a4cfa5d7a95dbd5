using KubeGuard.Cluster.Images;

namespace KubeGuard.Build.Images;

/// <summary>Remembers of which images the contents were asked.</summary>
/// <param name="images">The contents.</param>
internal sealed class AskedImages(ImageContents images) : ImageContents
{
    private readonly SortedSet<string> _references = new(StringComparer.Ordinal);

    /// <summary>The images, by name.</summary>
    public IReadOnlyCollection<string> References => _references;

    /// <inheritdoc/>
    public override ulong Fingerprint => images.Fingerprint;

    /// <inheritdoc/>
    public override ImageContent Of(string reference)
    {
        _references.Add(reference);
        return images.Of(reference);
    }
}
