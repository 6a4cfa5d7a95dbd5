namespace KubeGuard.Build.Images;

/// <summary>An item <c>ImageSbom</c>.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Image">The image that it is about; empty if the document names it.</param>
internal sealed record SbomItem(string Path, string Image);
