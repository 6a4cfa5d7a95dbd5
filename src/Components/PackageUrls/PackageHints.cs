namespace KubeGuard.Components.PackageUrls;

/// <summary>The facts that a document has about a package beside its URL; each may be absent.</summary>
/// <param name="SourceName">The name of the source package.</param>
/// <param name="SourceVersion">The version of the source package.</param>
/// <param name="SystemId">The distribution of the image, such as <c>debian</c>.</param>
/// <param name="SystemVersion">The version of the distribution, such as <c>10.9</c>.</param>
internal sealed record PackageHints(string? SourceName = null, string? SourceVersion = null, string? SystemId = null, string? SystemVersion = null)
{
    /// <summary>Nothing but the URL is known.</summary>
    public static PackageHints None { get; } = new();
}
