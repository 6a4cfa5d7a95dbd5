using KubeGuard.Components.Images;

namespace KubeGuard.Components.Sboms;

/// <summary>A software bill of materials.</summary>
/// <param name="Format">The format and its version, such as <c>CycloneDX 1.6</c>.</param>
/// <param name="Image">The image that the document names.</param>
/// <param name="Components">The packages, in the order of the document; several may be equal.</param>
internal sealed record SbomDocument(string Format, DescribedImage Image, IReadOnlyList<SbomComponent> Components)
{
    /// <summary>The operating system of the image, if the document lists one.</summary>
    public Distribution? OperatingSystem { get; init; }

    /// <summary>The serial number of a CycloneDX document, <c>urn:uuid:…</c>, which VEX documents refer to.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>The reference of the element that the document describes.</summary>
    public string? Subject { get; init; }
}
