using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Images;

/// <summary>A place where an object names an image.</summary>
/// <param name="Target">The object.</param>
/// <param name="Field">The field with the reference.</param>
/// <param name="Content">The content of the image.</param>
internal sealed record UsedImage(SetObject Target, ManifestCursor Field, ImageContent Content)
{
    /// <summary>The image in messages.</summary>
    public string Description => $"Image '{Field.String}'";
}
