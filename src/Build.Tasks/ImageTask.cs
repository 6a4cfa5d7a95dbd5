using System.Globalization;
using KubeGuard.Build.Images;
using Microsoft.Build.Framework;

namespace KubeGuard.Build;

/// <summary>The common base of the tasks that know what is in images.</summary>
public abstract class ImageTask : RenderingTask
{
    /// <summary>The bills of materials of images, with metadata <c>Image</c> where the document does not name it.</summary>
    public ITaskItem[] ImageSboms { get; set; } = [];

    /// <summary>The files and folders with advisories, and the catalog of exploited vulnerabilities.</summary>
    public ITaskItem[] VulnerabilityDatabases { get; set; } = [];

    /// <summary>The VEX documents.</summary>
    public ITaskItem[] VexDocuments { get; set; } = [];

    /// <summary>The accepted vulnerabilities, with metadata <c>Image</c>, <c>Package</c>, <c>Until</c> and <c>Reason</c>.</summary>
    public ITaskItem[] VulnerabilityExceptions { get; set; } = [];

    /// <summary>The image that the SDK publishes of the project, with metadata <c>Registry</c>, <c>Tags</c>, <c>BaseImage</c>, <c>Runtimes</c>, <c>AssetsFile</c> and <c>PackFolder</c>.</summary>
    public ITaskItem[] OwnImages { get; set; } = [];

    /// <summary>The items that decide which packages that image has, with metadata <c>Type</c>, <c>File</c> and <c>Version</c>.</summary>
    public ITaskItem[] OwnReferences { get; set; } = [];

    /// <summary>The compiled files, in which images are named.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The day of the build, such as <c>2027-01-31</c>; that of the clock if empty.</summary>
    public string Today { get; set; } = "";

    /// <summary>The path of the cache for the next build, beside which the advisories are kept in a form that is read quickly; none if empty.</summary>
    public string CacheFile { get; set; } = "";

    /// <inheritdoc/>
    private protected override bool HasImageDocuments => ImageSboms.Length + VulnerabilityDatabases.Length > 0;

    /// <summary>The source files of the project.</summary>
    private protected SourceFiles ReadSources() => SourceFiles.Of(Sources, Absolute);

    /// <summary>The contents of images. Nothing of a document is read before something is asked.</summary>
    private protected ProjectImages ReadImages(CancellationToken cancellationToken)
    {
        var today = DateTime.TryParseExact(Today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateTime.UtcNow.Date;
        var inputs = ImageInputs.Of(ImageSboms, VulnerabilityDatabases, VexDocuments, VulnerabilityExceptions, OwnImage.Of(OwnImages, OwnReferences, Absolute), today, Absolute);
        return new ProjectImages(inputs, CacheFile.Length == 0 ? null : Path.ChangeExtension(Absolute(CacheFile), ".advisories"), ProjectFile, RelativePath, cancellationToken);
    }
}
