using KubeGuard.Components.Exploits;
using KubeGuard.Components.Images;
using KubeGuard.Components.Severities;
using KubeGuard.Components.Vex;
using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Scans;

/// <summary>Finds the vulnerabilities of images by the documents about them.</summary>
/// <param name="documents">The packages of the documents, with their vulnerabilities.</param>
/// <param name="statements">The statements about effects.</param>
/// <param name="exploits">The vulnerabilities that are known to be exploited.</param>
/// <param name="exceptions">The vulnerabilities that the project accepts.</param>
internal sealed class ImageScanner(
    IReadOnlyList<DocumentScan> documents, VexStatements statements, ExploitCatalog exploits, IReadOnlyList<VulnerabilityException> exceptions)
{
    /// <summary>The image that the project's own image is based on; empty if it is not known.</summary>
    public string BaseImage { get; init; } = "";

    /// <summary>Looks up images that no document is about, if their names and tags are to say what they are.</summary>
    public ComponentScanner? Components { get; init; }

    /// <summary>The exceptions that cover no vulnerability of any document, used or not, and none of a component.</summary>
    public IEnumerable<VulnerabilityException> UselessExceptions =>
        exceptions.Where(exception => !documents.Any(document => document.Vulnerabilities.Any(found => exception.Covers(found, document.Source))) && Components?.MayNeed(exception) != true);

    /// <summary>Finds the vulnerabilities of an image.</summary>
    /// <param name="reference">The image as a manifest names it.</param>
    public ImageScan Scan(string reference)
    {
        var image = ImageParts.Of(reference);
        var links = LinksTo(image);
        var chosen = Choose([.. links.Where(pair => !pair.Document.Source.IsOfProject)]);
        var own = chosen.Count > 0 ? [] : Choose(links);
        var ofBase = own.Count == 0 || BaseImage.Length == 0 ? [] : Choose(LinksTo(ImageParts.Of(BaseImage)));
        chosen = [.. chosen, .. own, .. ofBase];
        var component = chosen.Count == 0 ? Components?.Scan(image) : null;
        IReadOnlyList<DocumentScan> scans = component is null ? chosen : [component];
        return new ImageScan(
            [.. chosen.Select(document => document.Source)],
            chosen.Count > 0 ? [] : [.. links.Select(pair => pair.Document.Source)],
            [.. Join(scans.SelectMany(document => Open(image, document)))])
        {
            IsOfComponent = component is not null,
            UnknownBase = own.Count > 0 && ofBase.Count == 0 && BaseImage.Length > 0 ? BaseImage : null,
        };
    }

    private List<(DocumentScan Document, ImageSbomLink Link)> LinksTo(ImageParts image) =>
        [.. documents.Select(document => (Document: document, Link: document.Source.LinkTo(image))).Where(pair => pair.Link != ImageSbomLink.None)];

    // A document with the tag of the image counts only if none is certainly about it.
    private static List<DocumentScan> Choose(IReadOnlyList<(DocumentScan Document, ImageSbomLink Link)> links)
    {
        var certain = links.Where(pair => pair.Link is ImageSbomLink.Digest or ImageSbomLink.Project).ToList();
        return [.. (certain.Count > 0 ? certain : links.Where(pair => pair.Link == ImageSbomLink.Tag)).Select(pair => pair.Document)];
    }

    private IEnumerable<FoundVulnerability> Open(ImageParts image, DocumentScan document) => document.Vulnerabilities
        .Where(found => !exceptions.Any(exception => exception.Covers(found, document.Source)))
        .Where(found => statements.Find(new VexTarget(image, document.Source.Document, found.Component, found.Url), found.AllIds)?.Suppresses != true);

    // Packages that are built from one source have its vulnerabilities, and one fix.
    private IEnumerable<ScannedVulnerability> Join(IEnumerable<FoundVulnerability> found) => found
        .GroupBy(item => (item.Identity, Id: item.Group.Ids[0]))
        .Select(same => new ScannedVulnerability(
            [.. same.Select(item => item.Component.Name).Distinct(StringComparer.Ordinal)],
            same.First().Url.Version ?? same.Key.Identity.Version,
            same.First().Group,
            same.First().FixedVersion,
            exploits.IsExploited(same.First().AllIds)))
        .OrderByDescending(item => item.IsExploited)
        .ThenByDescending(item => item.Group.Severity.Level == VulnerabilityLevel.Unknown ? VulnerabilityLevel.Critical : item.Group.Severity.Level)
        .ThenBy(item => item.FixedVersion is null)
        .ThenBy(item => item.Names[0], StringComparer.Ordinal)
        .ThenBy(item => item.Group.Ids[0], StringComparer.Ordinal);
}
