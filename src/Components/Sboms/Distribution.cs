namespace KubeGuard.Components.Sboms;

/// <summary>The operating system that an image is made of.</summary>
/// <param name="Id">The name as the document has it, such as <c>debian</c>.</param>
/// <param name="Version">The release as the document has it, such as <c>10.9</c>.</param>
internal sealed record Distribution(string Id, string? Version);
