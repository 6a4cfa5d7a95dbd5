using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Images;

/// <summary>
/// The form in which references by tag are compared: registry, repository and tag with Docker's defaults, so that
/// <c>nginx</c> is <c>docker.io/library/nginx:latest</c>.
/// </summary>
internal static class ImageKey
{
    /// <summary>The form of a reference, or <see langword="null"/> if it names no tag, not even the default one.</summary>
    public static string? Of(string reference) => Of(ImageParts.Of(reference));

    /// <inheritdoc cref="Of(string)"/>
    public static string? Of(ImageParts reference) => reference switch
    {
        { Name.Length: 0 } => null,
        { Tag.Length: > 0 } => $"{reference.FullName}:{reference.Tag}",
        { Digest: null } => $"{reference.FullName}:latest",
        _ => null,
    };
}
