using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// A container image reference, <c>[registry[:port]/]repository[:tag][@digest]</c>
/// (https://kubernetes.io/docs/concepts/containers/images/#image-names), of which only the ends may be known. Every
/// question has three answers; <see langword="null"/> means unknown.
/// </summary>
internal sealed class ImageReference
{
    private static readonly Regex _digest = new("^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})\\z", RegexOptions.CultureInvariant);

    // Settings name few locations, and every image is compared with them.
    private static readonly ConcurrentDictionary<string, string> _fullLocations = new(StringComparer.Ordinal);

    private ImageReference(KnownText text, KnownText name, Part tag, Part digest)
    {
        Text = text;
        Name = name;
        HasTag = tag.Exists;
        Tag = tag.Value;
        HasDigest = digest.Exists;
        Digest = digest.Value;
    }

    /// <summary>The reference as written.</summary>
    public KnownText Text { get; }

    /// <summary>
    /// Registry and repository with Docker's defaults filled in, without tag and digest:
    /// <c>nginx:1.27</c> has the name <c>docker.io/library/nginx</c>.
    /// </summary>
    public KnownText Name { get; }

    /// <summary>The registry with its port, if known.</summary>
    public string? Registry => Name.Prefix.IndexOf('/') is > 0 and var slash ? Name.Prefix.Substring(0, slash) : null;

    /// <summary>The repository without the registry, if known.</summary>
    public string? Repository => Name.Value is { } name && name.IndexOf('/') is > 0 and var slash ? name.Substring(slash + 1) : null;

    /// <summary>Indicates whether there is a tag.</summary>
    public bool? HasTag { get; }

    /// <summary>The tag, if there is one and it is known.</summary>
    public string? Tag { get; }

    /// <summary>Indicates whether there is a digest.</summary>
    public bool? HasDigest { get; }

    /// <summary>The digest with its algorithm, if there is one and it is known.</summary>
    public string? Digest { get; }

    /// <summary>Indicates whether nothing but white space is written, so that something must still fill in the image.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text.Value ?? ".");

    /// <summary>Indicates whether there is a digest of a known algorithm and the right length.</summary>
    public bool? HasValidDigest => HasDigest switch
    {
        true when Digest is null => null,
        true => _digest.IsMatch(Digest),
        var other => other,
    };

    /// <summary>Reads a reference. Any text is accepted; an invalid reference has no tag and no digest.</summary>
    public static ImageReference Parse(KnownText text)
    {
        if (text.Value is { } whole)
        {
            var parts = ImageParts.Of(whole);
            return new ImageReference(text, new KnownText(parts.FullName), Part.Of(parts.Tag), Part.Of(parts.Digest));
        }

        var (tagAtEnd, digestAtEnd) = SplitSuffix(text.Suffix);
        return new ImageReference(text, NameOfPrefix(text.Prefix), tagAtEnd, digestAtEnd);
    }

    /// <summary>
    /// Determines whether the image is under a registry or repository: <c>ghcr.io/team/app</c> is under <c>ghcr.io</c>
    /// and <c>ghcr.io/team</c>, not under <c>ghcr.io/te</c>.
    /// </summary>
    /// <param name="location"> A registry, optionally with a path, as a user writes it (see <see cref="RegistryLocation"/>). Without a registry it is on
    /// Docker Hub: <c>team</c> is <c>docker.io/team</c>. The official images of Docker Hub are under <c>docker.io/library</c>.
    /// </param>
    public bool? IsUnder(string location)
    {
        var full = FullLocation(location);
        return Name.StartsWith(full) == false ? false
            : Name.Is(full) == true ? true
            : Name.StartsWith(full + "/");
    }

    /// <summary>The start of the names of the images that are under a registry or repository; see <see cref="IsUnder"/>.</summary>
    internal static string FullLocation(string location) =>
        _fullLocations.TryGetValue(location, out var known) ? known : _fullLocations.GetOrAdd(location, WithRegistry(RegistryLocation.Normalize(location)));

    // Without a registry it is on Docker Hub.
    private static string WithRegistry(string location) =>
        ImageParts.IsRegistry(location.Split('/')[0]) ? location : $"{ImageParts.DefaultRegistry}/{location}";

    // Without a slash the prefix may still be the start of a registry, or of a repository.
    private static KnownText NameOfPrefix(string prefix)
    {
        if (prefix.IndexOf('/') < 0)
        {
            return KnownText.Between("", "");
        }

        var parts = ImageParts.Of(prefix);
        if (parts.Tag is not null || parts.Digest is not null)
        {
            return new KnownText(parts.FullName);
        }

        // Docker's default namespace applies only if no other slash follows.
        var (registry, path) = ImageParts.SplitRegistry(parts.Name);
        return KnownText.Between(registry == ImageParts.DefaultRegistry && path.IndexOf('/') < 0 ? registry + "/" : $"{registry}/{path}", "");
    }

    private static (Part Tag, Part Digest) SplitSuffix(string suffix)
    {
        var parts = ImageParts.Of(suffix);
        if (parts.Digest is not null)
        {
            return (parts.Tag is null && parts.Name.IndexOf('/') < 0 ? Part.Unknown : Part.Of(parts.Tag), Part.Of(parts.Digest));
        }

        // After a slash everything is known. Otherwise a long tag may be the end of a digest, and after a colon at the
        // end there is nothing.
        return parts.Name.IndexOf('/') >= 0 || parts.Tag is { Length: < 32 } ? (Part.Of(parts.Tag), Part.Of(null)) : (Part.Unknown, Part.Unknown);
    }

    private readonly struct Part(bool? exists, string? value)
    {
        public static readonly Part Unknown = new(null, null);

        public bool? Exists { get; } = exists;

        public string? Value { get; } = value;

        // A colon or an at sign with nothing after it names no version.
        public static Part Of(string? value) => value is { Length: > 0 } ? new(true, value) : new(false, null);
    }
}
