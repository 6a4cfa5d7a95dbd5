using KubeGuard.Cluster.Images;
using KubeGuard.Components.Scans;
using KubeGuard.Rules;

namespace KubeGuard.Build.Images;

/// <summary>The contents of images by the documents of a project, which are read when something is first asked.</summary>
internal sealed class ProjectImages : ImageContents
{
    private readonly Lazy<ImageLoad> _load;
    private readonly Func<string, string> _relative;
    private readonly Dictionary<string, ImageContent> _contents = new(StringComparer.Ordinal);

    /// <param name="inputs">The documents.</param>
    /// <param name="cacheFile">The file for the index of databases; none if it is not kept.</param>
    /// <param name="projectFile">The absolute path of the project file.</param>
    /// <param name="relative">Writes a path for people.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public ProjectImages(ImageInputs inputs, string? cacheFile, string projectFile, Func<string, string> relative, CancellationToken cancellationToken)
    {
        Inputs = inputs;
        _relative = relative;
        _load = new Lazy<ImageLoad>(() => ImageLoad.Read(inputs, cacheFile, projectFile, cancellationToken));
    }

    /// <inheritdoc/>
    public override ulong Fingerprint => Inputs.Fingerprint;

    /// <summary>The documents.</summary>
    public ImageInputs Inputs { get; }

    /// <summary>Everything that was read.</summary>
    public ImageLoad Load => _load.Value;

    /// <inheritdoc/>
    public override ImageContent Of(string reference)
    {
        lock (_contents)
        {
            if (!_contents.TryGetValue(reference, out var content))
            {
                _contents.Add(reference, content = ContentOf(Load.Scanner.Scan(reference), ComponentAdvisories.IdOf(reference)));
            }

            return content;
        }
    }

    /// <summary>Indicates whether a document is about an image, or it is one of a known component.</summary>
    public bool IsDescribed(string reference) => Load.Scanner.Scan(reference) is { Documents.Count: > 0 } or { IsOfComponent: true };

    private ImageContent ContentOf(ImageScan scan, string? idOfVersion) => new()
    {
        Vulnerabilities = [.. scan.Vulnerabilities.Select(found => Vulnerability(found) with { IsOfVersion = scan.IsOfComponent && idOfVersion is not null && found.Group.Contains(idOfVersion) })],
        IsUnknown = scan.Documents.Count == 0 && Inputs.Sboms.Count > 0,
        UnknownBase = Inputs.Sboms.Count > 0 ? scan.UnknownBase : null,
        StaleDocument = scan.Stale.Count == 0 ? null : _relative(scan.Stale[0].File),
    };

    private static ImageVulnerability Vulnerability(ScannedVulnerability found) =>
        new($"{NamesOf(found.Names)} {found.Version}", found.Group.Ids, (VulnerabilityLevel)found.Group.Severity.Level, found.FixedVersion) { IsExploited = found.IsExploited, Names = found.Names };

    // One source package may make dozens of packages.
    private static string NamesOf(IReadOnlyList<string> names) =>
        names.Count <= 3 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(2))} and {names.Count - 2} more";
}
