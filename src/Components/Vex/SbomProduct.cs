namespace KubeGuard.Components.Vex;

/// <summary>An element of a CycloneDX document, or all that the document describes.</summary>
/// <param name="serialNumber">The serial number of the document, <c>urn:uuid:…</c>.</param>
/// <param name="reference">The <c>bom-ref</c> of the element; <see langword="null"/> means the document.</param>
/// <param name="versions">The versions that the statement names; none means all.</param>
internal sealed class SbomProduct(string serialNumber, string? reference, IReadOnlyList<string>? versions) : VexProduct
{
    private const string LinkStart = "urn:cdx:";

    /// <summary>Reads a BOM-Link, <c>urn:cdx:serial/version#reference</c> (https://cyclonedx.org/capabilities/bomlink).</summary>
    public static SbomProduct? OfLink(string link, IReadOnlyList<string>? versions)
    {
        if (!link.StartsWith(LinkStart, StringComparison.Ordinal))
        {
            return null;
        }

        var fragment = link.IndexOf('#');
        var document = link.Substring(LinkStart.Length, (fragment < 0 ? link.Length : fragment) - LinkStart.Length);
        return new SbomProduct(
            "urn:uuid:" + document.Split('/')[0], fragment < 0 ? null : Uri.UnescapeDataString(link.Substring(fragment + 1)), versions);
    }

    /// <inheritdoc/>
    public override bool Covers(VexTarget target) =>
        string.Equals(target.Document.SerialNumber, serialNumber, StringComparison.OrdinalIgnoreCase) && IsElement(target) && IsVersion(target);

    private bool IsElement(VexTarget target) =>
        reference is null || reference == target.Document.Subject
        || (target.Component.Reference is { } own && (own == reference || Uri.UnescapeDataString(own) == reference));

    // The versions of a statement about the whole document are those of the document, which are not known.
    private bool IsVersion(VexTarget target) =>
        versions is null || (reference is not null && reference != target.Document.Subject && versions.Contains(target.Component.Version, StringComparer.Ordinal));
}
