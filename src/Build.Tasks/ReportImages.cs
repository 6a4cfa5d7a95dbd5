using KubeGuard.Build.Images;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that writes what is in the images of a project.</summary>
public sealed class ReportImages : ImageLockTask
{
    /// <summary>The files to write, separated by semicolons; the extension, <c>.json</c> or <c>.md</c>, decides the form.</summary>
    public string ImageReportFile { get; set; } = "";

    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        var images = ReadImages(cancellationToken);
        var (rows, losses) = ReadRows(images, images, cancellationToken);
        Report(losses);
        Show(ImageTable.Write(ProjectName, rows));
        Report(WriteReports(ImageReportFile, $"The images of {ProjectName}", rows));
    }
}
