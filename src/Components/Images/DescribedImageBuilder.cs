using KubeGuard.Components.PackageUrls;
using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Images;

/// <summary>Collects what a document says of its image.</summary>
internal sealed class DescribedImageBuilder
{
    /// <summary>The type of package URLs of images.</summary>
    public const string OciType = "oci";

    private const string DigestStart = "sha256:";
    private const int DigestLength = 71;

    private readonly List<string> _names = [];
    private readonly List<string> _repositories = [];
    private readonly List<string> _tags = [];
    private readonly List<string> _digests = [];
    private string? _architecture;

    /// <summary>Adds the name that the user or the tool gave, which may contain a digest.</summary>
    public void AddName(string? name)
    {
        if (name is not { Length: > 0 })
        {
            return;
        }

        Add(_names, name);
        AddDigest(ImageParts.Of(name).Digest);
    }

    /// <summary>Adds a reference with a tag.</summary>
    public void AddTag(string? reference)
    {
        if (reference is { Length: > 0 })
        {
            Add(_tags, reference);
        }
    }

    /// <summary>Adds the digest in <c>REPOSITORY@DIGEST</c>.</summary>
    public void AddRepositoryDigest(string? reference)
    {
        if (reference is not null)
        {
            AddDigest(ImageParts.Of(reference).Digest);
        }
    }

    /// <summary>Adds a digest. A text of any other form is ignored.</summary>
    public void AddDigest(string? digest)
    {
        if (digest is { Length: DigestLength } && digest.StartsWith(DigestStart, StringComparison.Ordinal))
        {
            Add(_digests, digest);
        }
    }

    /// <summary>Adds <c>pkg:oci/NAME@DIGEST?repository_url=…</c>; another package URL says nothing about an image.</summary>
    public void AddPackageUrl(string? text)
    {
        if (text is null || !PackageUrl.TryParse(text, out var url, out _) || url.Type != OciType)
        {
            return;
        }

        AddDigest(url.Version);
        _architecture ??= url.Qualifier("arch");
        if (url.Qualifier("repository_url") is not { } repository)
        {
            return;
        }

        if (url.Qualifier("tag") is { } tag)
        {
            AddTag($"{repository}:{tag}");
        }

        Add(_repositories, repository);
    }

    /// <summary>The image.</summary>
    /// <param name="joinedName">See <see cref="DescribedImage.JoinedName"/>.</param>
    public DescribedImage Build(string? joinedName = null) => new(_names, _repositories, _tags, _digests, joinedName, _architecture);

    private static void Add(List<string> values, string value)
    {
        if (!values.Contains(value))
        {
            values.Add(value);
        }
    }
}
