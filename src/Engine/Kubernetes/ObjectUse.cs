namespace KubeGuard.Kubernetes;

/// <summary>The way a tool uses an object before it is deployed.</summary>
/// <param name="IsPart">Whether it is a patch of another object, which may have what it does not say.</param>
/// <param name="ReplacedImages">The names of images, without tag and digest, that are replaced by others.</param>
internal sealed record ObjectUse(bool IsPart, IReadOnlyCollection<string> ReplacedImages)
{
    /// <summary>It is deployed as it is written.</summary>
    public static readonly ObjectUse AsWritten = new(false, []);

    /// <summary>The ConfigMaps and Secrets that are generated beside it, as <c>Secret/name</c>.</summary>
    public IReadOnlyCollection<string> GeneratedObjects { get; init; } = [];

    /// <summary>Determines whether an object is generated beside it.</summary>
    /// <param name="kind">The kind of the object.</param>
    /// <param name="name">The name that other objects refer to.</param>
    public bool Generates(string kind, string? name) => GeneratedObjects.Count > 0 && GeneratedObjects.Contains($"{kind}/{name}", StringComparer.Ordinal);

    /// <summary>Determines whether an image is replaced by another one.</summary>
    /// <param name="image">The reference as it is written.</param>
    public bool Replaces(string image) => ReplacedImages.Count > 0 && ReplacedImages.Contains(ImageParts.Of(image).Name, StringComparer.Ordinal);
}
