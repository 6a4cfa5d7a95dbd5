using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Images;

/// <summary>
/// The image that a document says it describes. The ID of an image, which is the digest of its configuration, is not
/// among the digests: no manifest names it.
/// </summary>
internal sealed class DescribedImage
{
    /// <summary>No image is named.</summary>
    public static readonly DescribedImage None = new([], [], [], [], null, null);

    private readonly HashSet<string> _references;

    public DescribedImage(
        IReadOnlyList<string> names, IReadOnlyList<string> repositories, IReadOnlyList<string> tags, IReadOnlyList<string> digests, string? joinedName, string? architecture)
    {
        Names = names;
        Repositories = repositories;
        Tags = tags;
        Digests = digests;
        JoinedName = joinedName;
        Architecture = architecture;
        _references = new HashSet<string>(names.Concat(tags).Select(ImageKey.Of).OfType<string>(), StringComparer.Ordinal);
    }

    /// <summary>The references that the document names the image by, as they are written; without a tag they mean the default one.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The repositories that the document names apart from a tag.</summary>
    public IReadOnlyList<string> Repositories { get; }

    /// <summary>The references with a tag that the image had when it was read.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>The digests of the manifest of the image: <c>sha256:</c> and 64 hex digits.</summary>
    public IReadOnlyList<string> Digests { get; }

    /// <summary>Repository and tag joined by a dash, which is all that SPDX documents of old versions of Syft say.</summary>
    public string? JoinedName { get; }

    /// <summary>The architecture of the image, if the document names it.</summary>
    public string? Architecture { get; }

    /// <summary>Indicates whether the document names an image at all.</summary>
    public bool IsNamed => Names.Count + Tags.Count + Digests.Count > 0 || JoinedName is not null;

    /// <summary>Indicates whether the document names the repository and the tag of a reference.</summary>
    public bool HasTagOf(ImageParts reference) =>
        ImageKey.Of(reference) is { } key && (_references.Contains(key) || (JoinedName is { } joined && IsJoined(joined, key)));

    /// <summary>The same image with the digests of an attestation, which are more reliable than those of the document.</summary>
    public DescribedImage WithDigests(IReadOnlyList<string> digests) =>
        digests.Count == 0 ? this : new DescribedImage(Names, Repositories, Tags, digests, JoinedName, Architecture);

    private static bool IsJoined(string joined, string key)
    {
        var colon = key.LastIndexOf(':');
        return ImageParts.Of(joined).FullName == $"{key.Substring(0, colon)}-{key.Substring(colon + 1)}";
    }
}
