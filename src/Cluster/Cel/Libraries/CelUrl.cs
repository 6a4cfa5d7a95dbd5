using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>A URL, as <c>url('https://example.com/')</c> makes it.</summary>
/// <param name="url">The URL.</param>
internal sealed class CelUrl(GoUrl url) : CelOpaque
{
    /// <summary>The type.</summary>
    public static CelType UrlType { get; } = CelType.Opaque("kubernetes.URL");

    /// <summary>The URL.</summary>
    public GoUrl Url { get; } = url;

    /// <inheritdoc/>
    public override CelType Type => UrlType;

    /// <inheritdoc/>
    public override bool EqualTo(CelOpaque other) => other is CelUrl another && another.Url.ToString() == Url.ToString();
}
